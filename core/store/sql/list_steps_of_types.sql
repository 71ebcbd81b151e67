-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.no, t.id, t.contact, t.event, t.type, t.outcome, t.at FROM trace t
WHERE (t.at, t.no) > (?, ?) AND t.at < ? AND t.part = 0 AND t.type IN (?, ?, ?, ?, ?, ?, ?, ?) ORDER BY t.at, t.no LIMIT ?
