-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT type, outcome, step, sum(n) FROM bucket WHERE slot >= ? AND slot < ? GROUP BY type, outcome, step ORDER BY type, outcome, step
