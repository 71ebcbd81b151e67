-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.no, o.contact, o.message, o.kind, o.state, o.due, o.address, o.rule, o.connection, o.message_id, o.tries, o.first_tried_at,
  o.fence, o.counts_at, o.changed_at,
  o.key, c.id, o.run, o.sequence, o.node, o.visit, o.channel, o.language, o.template, o.policy, o.trace, o.span, o.created_at,
  m.subject, m.text, c.version, o.content
FROM outbox o JOIN contact c ON c.no = o.contact JOIN message m ON m.no = o.message
WHERE o.state = 0 AND o.due <= ? AND (o.due, o.key) > (?, ?)
  AND NOT EXISTS (SELECT 1 FROM pause p WHERE (p.kind = 1 AND p.word = o.channel) OR (p.kind = 3 AND p.word = o.sequence))
  AND NOT EXISTS (SELECT 1 FROM pending p WHERE p.contact = o.contact AND p.set_aside = 0)
  AND NOT EXISTS (SELECT 1 FROM timer t WHERE t.contact = o.contact AND t.due <= ?)
ORDER BY o.due, o.key LIMIT ?
