-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE pending SET tries = tries + 1, reason = ?, not_before = ?, set_aside = ?, since = ? WHERE seq = ? AND set_aside = 0
