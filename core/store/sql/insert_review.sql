-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO review(id, contact, state, due_at, created_at, kind, reason, label, confidence, threshold, text, send_key, trace, team)
VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
