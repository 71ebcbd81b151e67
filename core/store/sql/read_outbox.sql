-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.no, o.contact, o.message, o.kind, o.state, o.due, o.address, o.rule, o.connection, o.message_id, o.tries, o.first_tried_at,
  o.fence, o.counts_at, o.changed_at,
  o.key, c.id, o.run, o.sequence, o.node, o.visit, o.channel, o.language, o.template, o.policy, o.trace, o.span, o.created_at,
  m.subject, m.text, (SELECT packed FROM content WHERE no = o.content), o.context
FROM outbox o JOIN contact c ON c.no = o.contact JOIN message m ON m.no = o.message
WHERE o.key = ?
