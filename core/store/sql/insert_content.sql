-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO content(no, digest, packed) VALUES(?, ?, ?)
