-- SPDX-License-Identifier: GPL-3.0-or-later
-- The text with what its extraction needs to know; the contact's last words before it last.
SELECT o.key, o.contact, c.id, c.name, o.kind, o.channel, o.language, o.created_at, o.content, o.rule, m.subject, m.text,
  (SELECT i.text FROM message i WHERE i.contact = o.contact AND i.outbox IS NULL AND i.no < o.message ORDER BY i.no DESC LIMIT 1)
FROM outbox o JOIN contact c ON c.no = o.contact JOIN message m ON m.no = o.message WHERE o.no = ?
