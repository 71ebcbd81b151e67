-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT w.text || '/' || e.id, c.id, p.reason, p.tries, p.since
FROM pending p JOIN event e ON e.seq = p.seq JOIN word w ON w.no = e.source JOIN contact c ON c.no = p.contact
WHERE p.set_aside = 1 ORDER BY p.seq LIMIT ?
