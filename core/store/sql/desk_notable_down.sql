-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.at, t.no, t.id, t.part, c.id, t.type, t.outcome, t.latency, c.no, c.name
FROM (SELECT n.at, n.no FROM notable n WHERE n.class = ? AND n.at >= ? AND n.at < ? AND (n.at, n.no) < (?, ?)
    ORDER BY n.at DESC, n.no DESC LIMIT ? OFFSET ?) k
  CROSS JOIN trace t ON t.no = k.no CROSS JOIN contact c ON c.no = t.contact ORDER BY k.at DESC, k.no DESC
