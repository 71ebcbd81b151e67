-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO message(no, contact, outbox, channel, at, trace, ref, subject, text, language, intent, confidence, model)
VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
