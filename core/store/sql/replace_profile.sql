-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO profile(contact, after_event, packed) VALUES(?, ?, ?)
