-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(DISTINCT t.contact) FROM trace t JOIN contact c ON c.no = t.contact
WHERE t.at >= ? AND t.at < ? AND t.part = 0 AND t.type = ? AND c.segment IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM review r WHERE r.contact = t.contact AND r.kind = 'classification')
