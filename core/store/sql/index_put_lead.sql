-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO lead(contact, created_at, stage, flags, last_at, next_at, sure, name, country, shown) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
