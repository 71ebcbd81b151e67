-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE lease SET holder = ?, fence = ?, beat_at = ?, ttl_ms = ? WHERE one = 1
