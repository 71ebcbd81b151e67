-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO timer(id, contact, due, fires_as, data) VALUES(?, ?, ?, ?, ?)
