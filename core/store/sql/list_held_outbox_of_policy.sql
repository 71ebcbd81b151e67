-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.no, o.contact, o.message, o.kind, o.state, o.due, o.address, o.rule, o.connection, o.message_id, o.tries, o.first_tried_at,
  o.fence, o.counts_at, o.changed_at
FROM outbox o WHERE (o.state = 1 OR o.state BETWEEN 3 AND 6) AND o.state = 3 AND o.created_at >= ? AND o.policy = ? ORDER BY o.due, o.key LIMIT ?
