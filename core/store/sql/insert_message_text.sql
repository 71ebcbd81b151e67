-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO message_text(rowid, text) VALUES(?, ?)
