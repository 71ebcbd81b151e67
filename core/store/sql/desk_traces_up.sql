-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.at, t.no, t.id, t.part, c.id, t.type, t.outcome, t.latency, c.no, c.name
FROM trace t JOIN contact c ON c.no = t.contact
WHERE t.at >= ? AND t.at < ? AND (t.at, t.no) > (?, ?) AND (? = 1 OR t.part = 0) ORDER BY t.at, t.no LIMIT ? OFFSET ?
