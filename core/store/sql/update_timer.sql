-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE timer SET due = ?, fires_as = ?, data = ? WHERE contact = ? AND id = ?
