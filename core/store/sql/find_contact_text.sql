-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT name, email, phone FROM contact WHERE no = ?
