-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact, l.name FROM lead l WHERE (l.name, l.contact) < (?, ?)
  AND (? = '' OR l.stage = ?) AND (? = 0 OR (l.flags & ?) <> 0) ORDER BY l.name DESC, l.contact DESC LIMIT ? OFFSET ?
