-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT o.key FROM outbox o LEFT JOIN content c ON c.no = o.content WHERE o.content IS NOT NULL AND c.no IS NULL LIMIT 1
