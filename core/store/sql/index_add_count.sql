-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO lead_count(stage, filter, n) VALUES(?, ?, ?) ON CONFLICT(stage, filter) DO UPDATE SET n = n + excluded.n
