-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, version, hash FROM contact WHERE no = ?
