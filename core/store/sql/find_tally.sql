-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT n FROM tally WHERE what = ?
