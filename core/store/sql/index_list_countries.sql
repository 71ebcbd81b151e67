-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT country, n FROM country_count WHERE n > 0 ORDER BY n DESC, country LIMIT ?
