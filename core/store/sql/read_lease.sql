-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT holder, fence, beat_at, ttl_ms FROM lease WHERE one = 1
