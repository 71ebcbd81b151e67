-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM review r WHERE r.state = ? AND (r.due_at, r.no) < (?, ?) AND (? = '' OR r.kind = ?)
