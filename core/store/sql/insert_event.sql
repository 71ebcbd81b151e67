-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO event(seq, source, id, type, contact, occurred_at, recorded_at, matched_by, matched, digest, payload)
VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
