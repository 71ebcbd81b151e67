-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, id, name, phone, email, stage, segment, location, team, opted_out, created_at FROM contact WHERE no < ? ORDER BY no DESC LIMIT ?
