-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact FROM lead l WHERE (l.flags & 2) <> 0 AND l.stage = ? ORDER BY l.contact DESC LIMIT ?
