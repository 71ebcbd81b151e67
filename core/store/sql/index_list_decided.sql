-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.id, d.is_right, d.model FROM decided d CROSS JOIN contact c ON c.no = d.contact WHERE d.decided_at >= ? AND d.decided_at < ?
