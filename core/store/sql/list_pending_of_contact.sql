-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.seq, p.contact, c.id, p.tries, e.matched_by, e.matched, d.event IS NOT NULL, e.payload
FROM pending p JOIN event e ON e.seq = p.seq JOIN contact c ON c.no = p.contact LEFT JOIN differs d ON d.event = p.seq
WHERE p.contact = ? ORDER BY p.seq
