-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO deal(contact, currency, cents) VALUES(?, ?, ?)
