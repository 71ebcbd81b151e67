-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO latency(slot, bin, n) VALUES(?, ?, ?) ON CONFLICT(slot, bin) DO UPDATE SET n = n + excluded.n
