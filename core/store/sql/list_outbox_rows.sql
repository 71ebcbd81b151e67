-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.no, o.key, o.state, m.subject, m.text FROM outbox o LEFT JOIN message m ON m.no = o.message ORDER BY o.no
