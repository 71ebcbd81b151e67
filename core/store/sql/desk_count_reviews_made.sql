-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT created_at / ?, count(*) FROM review WHERE created_at >= ? AND created_at < ? GROUP BY 1 ORDER BY 1
