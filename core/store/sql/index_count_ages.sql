-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM lead l WHERE l.stage = ? AND l.last_at >= ? AND l.last_at < ?
