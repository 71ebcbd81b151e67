-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT rule, count(*) FROM outbox WHERE no >= ? AND rule > 0 GROUP BY rule
