-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT no, contact, state, kind, channel, language, created_at, rule, content, context FROM outbox
WHERE no BETWEEN ? AND ? AND created_at >= ? AND created_at < ?
