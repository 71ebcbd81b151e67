-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.id FROM trace t WHERE t.no = ?
