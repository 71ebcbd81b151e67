-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact, l.last_at FROM lead l WHERE (l.last_at, l.contact) < (?, ?)
  AND (? = '' OR l.stage = ?) AND (? = 0 OR (l.flags & ?) <> 0) ORDER BY l.last_at DESC, l.contact DESC LIMIT ? OFFSET ?
