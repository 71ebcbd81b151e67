-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.no, c.id, c.version, c.role, c.phone IS NOT NULL
FROM identity i JOIN contact c ON c.no = i.contact WHERE i.key = ?
