-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT stage FROM contact WHERE no = ?
