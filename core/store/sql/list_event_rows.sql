-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT e.seq, w.text, e.id, e.type, e.contact, e.occurred_at, e.recorded_at, e.digest, e.payload
FROM event e JOIN word w ON w.no = e.source ORDER BY e.seq
