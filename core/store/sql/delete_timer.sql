-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM timer WHERE contact = ? AND id = ?
