-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.at, t.no, t.id, t.part, c.id, t.type, t.outcome, t.latency, c.no, c.name FROM trace t JOIN contact c ON c.no = t.contact WHERE t.id = ? AND t.part = 0
