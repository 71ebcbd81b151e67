-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an inbound message was understood as, and the team that an item waits for. Empty in rows from before.
ALTER TABLE message ADD COLUMN language INTEGER;
ALTER TABLE message ADD COLUMN intent INTEGER;
ALTER TABLE message ADD COLUMN confidence REAL;
ALTER TABLE message ADD COLUMN model INTEGER;
ALTER TABLE review ADD COLUMN team TEXT;
