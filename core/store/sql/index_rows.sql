-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact, l.created_at, l.stage, l.flags, l.last_at, l.next_at, l.sure, l.name, l.country, l.shown, c.id, c.name, c.segment, c.location, c.team,
  EXISTS(SELECT 1 FROM pending p WHERE p.contact = l.contact AND p.set_aside = 0)
FROM json_each(?) j CROSS JOIN lead l ON l.contact = j.value CROSS JOIN contact c ON c.no = l.contact ORDER BY j.key
