-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT state, count(*) FROM outbox WHERE changed_at >= ? AND changed_at < ? GROUP BY state
