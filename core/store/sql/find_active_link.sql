-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, contact, key, matched_by, matched, event, since FROM link WHERE key = ? AND undone_at IS NULL ORDER BY no DESC LIMIT 1
