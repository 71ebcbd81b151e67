-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM lead l WHERE (l.last_at, l.contact) > (?, ?)
  AND (? = '' OR l.stage = ?) AND (? = 0 OR (l.flags & ?) <> 0)
