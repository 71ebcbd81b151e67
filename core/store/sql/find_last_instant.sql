-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT value FROM meta WHERE key = 'last_instant'
