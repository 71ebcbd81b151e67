-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE message SET text = ? WHERE no = ?
