-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO word(kind, text) VALUES(?, ?)
