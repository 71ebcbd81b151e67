-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT value, mark FROM cursor WHERE what = ?
