-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE pending SET tries = 0, not_before = NULL, set_aside = 0, since = NULL WHERE seq = ?
