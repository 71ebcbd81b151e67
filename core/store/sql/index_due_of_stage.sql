-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact FROM lead l WHERE l.stage = ? AND l.next_at < 9000000000000000 ORDER BY l.next_at, l.contact LIMIT ?
