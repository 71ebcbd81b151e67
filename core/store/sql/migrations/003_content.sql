-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the text of each message of ours states, once for all messages that say the same, and what the claim looked at when it decided.
-- Empty in rows from before.
CREATE TABLE content(
  no INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  packed BLOB NOT NULL);
ALTER TABLE outbox ADD COLUMN content INTEGER;
ALTER TABLE outbox ADD COLUMN context BLOB;
