-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT seq, contact, digest FROM event WHERE source = ? AND id = ?
