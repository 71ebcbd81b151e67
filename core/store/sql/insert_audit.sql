-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO audit(batch, head, entries) VALUES(?, ?, ?)
