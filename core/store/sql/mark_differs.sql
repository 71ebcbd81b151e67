-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO differs(event, times, last_at) VALUES(?, 1, ?)
ON CONFLICT(event) DO UPDATE SET times = times + 1, last_at = excluded.last_at
