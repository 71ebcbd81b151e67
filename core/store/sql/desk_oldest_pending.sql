-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT e.recorded_at FROM pending p JOIN event e ON e.seq = p.seq WHERE p.set_aside = 0 AND p.not_before IS NULL ORDER BY p.seq LIMIT 1
