-- SPDX-License-Identifier: GPL-3.0-or-later
-- All leads of the stage, those never in contact, and those in contact since each of two instants: whole slots, and the leads of the slot that
-- the instant cuts. One statement, so that the four belong together.
SELECT
  (SELECT coalesce(sum(n), 0) FROM lead_count WHERE stage = ? AND filter = 0),
  (SELECT coalesce(sum(n), 0) FROM age_count WHERE stage = ? AND slot = -1),
  (SELECT coalesce(sum(n), 0) FROM age_count WHERE stage = ? AND slot >= ?) + (SELECT count(*) FROM lead WHERE stage = ? AND last_at >= ? AND last_at < ?),
  (SELECT coalesce(sum(n), 0) FROM age_count WHERE stage = ? AND slot >= ?) + (SELECT count(*) FROM lead WHERE stage = ? AND last_at >= ? AND last_at < ?)
