-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT slot, type, outcome, step, n FROM bucket WHERE slot >= ? AND slot < ? ORDER BY slot, type, outcome, step
