-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact, l.name, l.last_at, l.next_at, l.sure, l.flags FROM json_each(?) j CROSS JOIN lead l ON l.contact = j.value WHERE (? = '' OR l.stage = ?) AND (? = 0 OR (l.flags & ?) <> 0) LIMIT ?
