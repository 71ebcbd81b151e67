-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO tally(what, n) VALUES(?, ?) ON CONFLICT(what) DO UPDATE SET n = n + excluded.n
