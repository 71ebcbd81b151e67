-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT batch, head, entries FROM audit ORDER BY batch
