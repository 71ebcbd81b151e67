-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT scope FROM pause ORDER BY scope
