-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE meta SET value = ? WHERE key = 'last_instant'
