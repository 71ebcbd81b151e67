-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, contact, due, fires_as, data FROM timer WHERE due <= ? ORDER BY due, id LIMIT ?
