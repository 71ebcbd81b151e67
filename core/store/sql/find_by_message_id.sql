-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT key FROM outbox WHERE message_id = ? ORDER BY no DESC LIMIT 1
