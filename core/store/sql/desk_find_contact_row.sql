-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.id, c.name, c.created_at, EXISTS(SELECT 1 FROM pending p WHERE p.contact = c.no AND p.set_aside = 0) FROM contact c WHERE c.no = ?
