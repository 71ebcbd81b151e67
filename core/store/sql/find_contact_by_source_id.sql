-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT i.contact FROM word w CROSS JOIN identity i ON i.key = 'id:' || w.text || '/' || ? WHERE w.kind = 1 LIMIT 2
