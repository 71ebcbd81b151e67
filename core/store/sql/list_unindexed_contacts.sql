-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, name, email, phone FROM contact WHERE no > ? ORDER BY no LIMIT ?
