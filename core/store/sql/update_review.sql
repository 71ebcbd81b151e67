-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE review SET state = ?, text = coalesce(?, text), note = coalesce(?, note), reason = coalesce(?, reason), label = coalesce(?, label),
  confidence = coalesce(?, confidence), threshold = coalesce(?, threshold), team = coalesce(?, team), trace = coalesce(?, trace) WHERE id = ?
