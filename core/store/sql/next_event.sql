-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT min(not_before) FROM pending WHERE not_before IS NOT NULL AND set_aside = 0
