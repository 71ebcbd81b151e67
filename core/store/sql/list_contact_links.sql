-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT key, matched_by, matched, since, undone_at FROM link WHERE contact = ? ORDER BY no
