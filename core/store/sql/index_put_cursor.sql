-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO cursor(what, value, mark) VALUES(?, ?, ?)
