-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.no, c.id, c.name, c.phone, c.email, c.stage, c.segment, c.location, c.team, c.opted_out, c.created_at
FROM (SELECT rowid AS r FROM contact_text WHERE contact_text MATCH ? ORDER BY rowid DESC LIMIT ?) f CROSS JOIN contact c ON c.no = f.r
ORDER BY c.no DESC
