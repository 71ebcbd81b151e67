-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT stage, flags & 3840, (flags & 16384) <> 0, count(*) FROM lead WHERE created_at >= ? AND created_at < ? GROUP BY 1, 2, 3
