-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM outbox WHERE state = 0 AND sequence = ?
