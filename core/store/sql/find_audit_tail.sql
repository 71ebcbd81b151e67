-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT batch, head FROM audit ORDER BY batch DESC LIMIT 1
