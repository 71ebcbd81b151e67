-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, id, hash FROM contact WHERE hash IS NOT NULL ORDER BY no
