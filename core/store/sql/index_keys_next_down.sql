-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact, l.next_at FROM lead l WHERE (l.next_at, l.contact) < (?, ?)
  AND (? = '' OR l.stage = ?) AND (? = 0 OR (l.flags & ?) <> 0) ORDER BY l.next_at DESC, l.contact DESC LIMIT ? OFFSET ?
