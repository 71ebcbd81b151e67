-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT rowid FROM contact_text WHERE contact_text MATCH ? ORDER BY rowid DESC LIMIT ?
