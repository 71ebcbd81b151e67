-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO bucket(slot, type, outcome, step, n) VALUES(?, ?, ?, ?, ?) ON CONFLICT(slot, type, outcome, step) DO UPDATE SET n = n + excluded.n
