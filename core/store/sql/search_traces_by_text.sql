-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.at, t.no, t.id, t.part, c.id, t.type, t.outcome, t.latency
FROM (
  SELECT m.trace AS no FROM (SELECT rowid AS r FROM message_text WHERE message_text MATCH ? ORDER BY rowid DESC LIMIT 1000) f
    CROSS JOIN message m ON m.no = f.r
  UNION SELECT x.no FROM (SELECT rowid AS r FROM contact_text WHERE contact_text MATCH ? ORDER BY rowid DESC LIMIT 200) f
    CROSS JOIN trace x ON x.contact = f.r
  UNION SELECT x.no FROM contact k CROSS JOIN trace x ON x.contact = k.no WHERE k.id = ?
  UNION SELECT x.no FROM trace x WHERE x.id = ?
  UNION SELECT x.no FROM event e CROSS JOIN trace x ON x.contact = e.contact AND x.event = e.seq
    WHERE e.source IN (SELECT w.no FROM word w WHERE w.kind = 1) AND e.id = ?
) h CROSS JOIN trace t ON t.no = h.no CROSS JOIN contact c ON c.no = t.contact
WHERE (? = 0 OR t.contact = ?) AND t.at >= ? AND t.at < ? AND (t.at, t.no) < (?, ?)
  AND (? = 0 OR t.type = ?) AND (? = 0 AND (? = 1 OR t.part = 0) OR t.outcome = ?)
ORDER BY t.at DESC, t.no DESC LIMIT ?
