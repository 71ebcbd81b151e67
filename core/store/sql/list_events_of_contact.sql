-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT e.payload FROM event e WHERE e.seq IN (
  SELECT event FROM trace WHERE contact = ? AND event IS NOT NULL UNION SELECT seq FROM pending WHERE contact = ?)
ORDER BY e.seq
