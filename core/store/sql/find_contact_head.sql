-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, version, hash, name, email, phone FROM contact WHERE no = ?
