-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM trace WHERE part = 0 AND substr(hex(id), -length(?1)) = ?1 LIMIT 2
