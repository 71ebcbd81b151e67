-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO country_count(country, n) VALUES(?, ?) ON CONFLICT(country) DO UPDATE SET n = n + excluded.n
