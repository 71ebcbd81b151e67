-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO age_count(stage, slot, n) VALUES(?, ?, ?) ON CONFLICT(stage, slot) DO UPDATE SET n = n + excluded.n
