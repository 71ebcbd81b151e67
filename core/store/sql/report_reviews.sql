-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM review WHERE created_at >= ? AND created_at < ?
