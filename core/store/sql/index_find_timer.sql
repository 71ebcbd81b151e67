-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT t.due, t.data FROM timer t WHERE t.id = ?
