-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT r.id, r.state, r.kind, r.reason, r.label, r.confidence, r.created_at, r.due_at, r.answer_kind, r.answer_label, r.answer_text, r.answer_at, r.team
FROM review r ORDER BY r.no
