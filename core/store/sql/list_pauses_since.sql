-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT scope, since FROM pause ORDER BY scope
