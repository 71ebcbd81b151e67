-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO contact(no, id, role, created_at, name, phone, email, location) VALUES(?, ?, ?, ?, ?, ?, ?, ?)
