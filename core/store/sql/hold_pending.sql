-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE pending SET not_before = ? WHERE seq = ?
