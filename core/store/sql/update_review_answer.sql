-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE review SET state = ?, answers = answers + 1, answer_kind = ?, answer_label = ?, answer_text = ?, answer_at = ? WHERE id = ?
