-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT contact, at, type, event FROM trace WHERE no BETWEEN ? AND ? AND type IN (?, ?, ?, ?, ?, ?) AND part = 0
