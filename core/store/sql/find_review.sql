-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT contact, state, answers FROM review WHERE id = ?
