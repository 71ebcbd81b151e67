-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no FROM contact WHERE no BETWEEN ? AND ? AND stage = ?
