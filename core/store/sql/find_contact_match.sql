-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, version, role, phone IS NOT NULL FROM contact WHERE no = ?
