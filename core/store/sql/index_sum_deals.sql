-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.currency, sum(d.cents) FROM deal d CROSS JOIN lead l ON l.contact = d.contact WHERE l.stage = 'won' GROUP BY d.currency ORDER BY d.currency
