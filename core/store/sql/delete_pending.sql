-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM pending WHERE seq = ? AND set_aside = 0
