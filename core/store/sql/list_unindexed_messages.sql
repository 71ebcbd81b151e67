-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, text FROM message WHERE no > ? ORDER BY no LIMIT ?
