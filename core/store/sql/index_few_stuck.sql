-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact, l.name, l.last_at, l.next_at, l.sure, l.flags FROM lead l WHERE (l.flags & 28) <> 0 AND (? = '' OR l.stage = ?) LIMIT ?
