-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT coalesce(max(part), -1) + 1 FROM trace WHERE id = ?
