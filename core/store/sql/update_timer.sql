-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE timer SET contact = ?, due = ?, fires_as = ?, data = ? WHERE id = ?
