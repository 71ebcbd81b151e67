-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.key, c.id, o.channel, o.rule, o.tries, o.changed_at
FROM outbox o JOIN contact c ON c.no = o.contact WHERE (o.state = 1 OR o.state BETWEEN 3 AND 6) AND o.state = 6 ORDER BY o.due, o.key LIMIT ?
