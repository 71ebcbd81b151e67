-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO contact_text(contact_text, rowid, text) VALUES('delete', ?, ?)
