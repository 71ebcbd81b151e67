-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.latency FROM trace t WHERE t.at >= ? AND t.at < ? AND t.part = 0 AND t.event IS NOT NULL
ORDER BY t.latency LIMIT 1 OFFSET ?
