-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, name FROM contact WHERE no = ?
