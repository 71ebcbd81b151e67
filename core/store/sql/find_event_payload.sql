-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT payload FROM event WHERE seq = ?
