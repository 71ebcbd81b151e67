-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE link SET undone_at = ? WHERE no = ?
