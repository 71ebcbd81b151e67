-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO link(contact, key, matched_by, matched, event, since) VALUES(?, ?, ?, ?, ?, ?)
