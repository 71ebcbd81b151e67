-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO outbox(no, key, contact, state, due, kind, channel, message, run, sequence, node, visit, language, template,
  policy, trace, span, created_at, address, rule, connection, message_id, tries, first_tried_at, fence, changed_at,
  content, context)
VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
