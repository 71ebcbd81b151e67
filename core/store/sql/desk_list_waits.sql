-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.at, e.recorded_at FROM trace t JOIN event e ON e.seq = t.event WHERE t.at >= ? AND t.at < ? AND t.part = 0 ORDER BY t.at
