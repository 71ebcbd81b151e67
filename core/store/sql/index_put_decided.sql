-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO decided(contact, decided_at, is_right, model) VALUES(?, ?, ?, ?)
