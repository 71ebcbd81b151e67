-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, created_at FROM outbox WHERE no >= ? ORDER BY no LIMIT 1
