-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.id, t.part, t.type, t.outcome, t.at, t.latency, s.packed
FROM trace t JOIN trace_spans s ON s.no = t.no WHERE t.id >= ? AND t.id <= ? ORDER BY t.id, t.part, t.no LIMIT ?
