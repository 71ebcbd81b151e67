-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT kind, count(*), min(created_at) FROM review WHERE state = ? GROUP BY kind ORDER BY kind
