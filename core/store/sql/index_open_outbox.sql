-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.state, o.due, o.channel, o.sequence, o.node, o.rule FROM outbox o WHERE o.contact = ? AND o.state IN (0, 1, 3, 4, 5, 6) ORDER BY o.due, o.no
