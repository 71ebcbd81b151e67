-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT e.payload FROM trace t JOIN event e ON e.seq = t.event WHERE t.id = ? AND t.part = 0
