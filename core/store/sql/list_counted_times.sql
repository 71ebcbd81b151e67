-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT counts_at FROM outbox WHERE address = ? AND counts_at > ? ORDER BY counts_at DESC LIMIT 64
