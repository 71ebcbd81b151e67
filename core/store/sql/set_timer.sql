-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO timer(id, contact, due, fires_as, data) VALUES(?, ?, ?, ?, ?)
ON CONFLICT(id) DO UPDATE SET contact = excluded.contact, due = excluded.due, fires_as = excluded.fires_as, data = excluded.data
