-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE outbox SET state = ?, due = ?, address = ?, rule = ?, connection = ?, message_id = ?, tries = ?, first_tried_at = ?,
  fence = ?, counts_at = ?, changed_at = ?, context = coalesce(?, context) WHERE no = ?
