-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE pending SET contact = ? WHERE seq = ?
