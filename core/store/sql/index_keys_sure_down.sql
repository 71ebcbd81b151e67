-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact, l.sure FROM lead l WHERE (l.sure, l.contact) < (?, ?)
  AND (? = '' OR l.stage = ?) AND (? = 0 OR (l.flags & ?) <> 0) ORDER BY l.sure DESC, l.contact DESC LIMIT ? OFFSET ?
