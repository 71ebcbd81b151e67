-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO pause(scope, kind, word, since) VALUES(?, ?, ?, ?)
