-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.type, count(*), count(DISTINCT t.contact) FROM trace t
WHERE t.at >= ? AND t.at < ? AND t.part = 0 AND t.event IS NOT NULL GROUP BY t.type
