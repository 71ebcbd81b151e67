-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT l.contact FROM lead l WHERE l.stage = ? ORDER BY l.last_at DESC, l.contact DESC LIMIT ?
