-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.no, o.contact, o.message, o.kind, o.state, o.due, o.address, o.rule, o.connection, o.message_id, o.tries, o.first_tried_at,
  o.fence, o.counts_at, o.changed_at
FROM outbox o WHERE o.contact = ? AND o.state = ? ORDER BY o.no
