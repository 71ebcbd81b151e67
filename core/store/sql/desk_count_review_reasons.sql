-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT reason, count(*) FROM review WHERE kind = 'send' AND created_at >= ? AND state > 0 GROUP BY reason
