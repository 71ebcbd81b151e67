-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO identity(key, contact, since) VALUES(?, ?, ?), (?, ?, ?), (?, ?, ?)
