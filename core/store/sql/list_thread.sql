-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT CASE WHEN o.state = 2 THEN o.changed_at ELSE m.at END, m.outbox IS NULL, m.channel, m.subject, m.text, o.state, t.id, o.key, o.rule,
  coalesce(m.language, o.language), m.intent, m.confidence, m.model
FROM message m JOIN trace t ON t.no = m.trace LEFT JOIN outbox o ON o.no = m.outbox
WHERE m.contact = ? ORDER BY m.no DESC LIMIT ?
