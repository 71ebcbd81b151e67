-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.name, c.stage, c.created_at, c.state, p.packed, e.payload
FROM contact c LEFT JOIN profile p ON p.contact = c.no LEFT JOIN event e ON e.seq = p.after_event WHERE c.no = ?
