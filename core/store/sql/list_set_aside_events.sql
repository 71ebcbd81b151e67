-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.seq, w.text, e.id FROM pending p JOIN event e ON e.seq = p.seq JOIN word w ON w.no = e.source
WHERE p.set_aside = 1 ORDER BY p.seq
