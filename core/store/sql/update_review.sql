-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE review SET state = ?, text = coalesce(?, text), note = coalesce(?, note) WHERE id = ?
