-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.no, t.id, t.part, t.contact, t.event, t.type, t.outcome, t.at, t.latency, s.packed
FROM trace t LEFT JOIN trace_spans s ON s.no = t.no ORDER BY t.no
