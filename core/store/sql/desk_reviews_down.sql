-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT r.due_at, r.no, c.name, r.id, c.id, r.contact, r.kind, r.reason, r.label, r.confidence, r.threshold, r.text, r.send_key, r.trace, r.created_at, r.due_at,
  r.state, r.answer_kind, r.answer_label, r.answer_text, r.answer_at, r.team
FROM review r JOIN contact c ON c.no = r.contact
WHERE r.state = ? AND (r.due_at, r.no) < (?, ?) AND (? = '' OR r.kind = ?) ORDER BY r.due_at DESC, r.no DESC LIMIT ? OFFSET ?
