-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.due FROM outbox o WHERE o.state = 0
  AND NOT EXISTS (SELECT 1 FROM pause WHERE kind = 0) AND o.channel NOT IN (SELECT word FROM pause WHERE kind = 1) AND coalesce(o.sequence, 0) NOT IN (SELECT word FROM pause WHERE kind = 3)
ORDER BY o.due, o.key LIMIT 1
