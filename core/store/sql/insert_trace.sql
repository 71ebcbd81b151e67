-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO trace(no, id, part, contact, event, type, outcome, at, latency) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
