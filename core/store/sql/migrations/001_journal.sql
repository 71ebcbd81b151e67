-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal. What never or seldom changes (event, message, profile, trace_spans, audit) and what often does (contact, pending, outbox,
-- timer, review) lie apart.
-- Words that repeat (sources, channels, rules, outcomes) are numbers of table word. Times are UTC milliseconds.
CREATE TABLE word(
  no INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE(kind, text));
CREATE TABLE contact(
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL DEFAULT 0,
  hash BLOB,
  stage INTEGER,
  segment INTEGER,
  opted_out INTEGER NOT NULL DEFAULT 0,
  role INTEGER NOT NULL DEFAULT 0,
  language INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  merged_into TEXT,
  name TEXT,
  phone TEXT,
  email TEXT,
  location INTEGER,
  team INTEGER,
  state BLOB);
CREATE TABLE profile(
  contact INTEGER PRIMARY KEY,
  after_event INTEGER,
  packed BLOB NOT NULL);
CREATE TABLE identity(
  key TEXT PRIMARY KEY,
  contact INTEGER NOT NULL,
  since INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE link(
  no INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL,
  key TEXT NOT NULL,
  matched_by TEXT NOT NULL,
  matched TEXT NOT NULL,
  event INTEGER NOT NULL,
  since INTEGER NOT NULL,
  undone_at INTEGER);
CREATE INDEX link_contact ON link(contact);
CREATE INDEX link_key ON link(key);
CREATE TABLE event(
  seq INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  id TEXT NOT NULL,
  type INTEGER NOT NULL,
  contact INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  matched_by INTEGER NOT NULL,
  matched TEXT,
  digest BLOB NOT NULL,
  payload BLOB);
CREATE UNIQUE INDEX event_key ON event(source, id);
CREATE TABLE differs(
  event INTEGER PRIMARY KEY,
  times INTEGER NOT NULL,
  last_at INTEGER NOT NULL);
CREATE TABLE pending(
  seq INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER,
  set_aside INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  since INTEGER);
CREATE INDEX pending_contact ON pending(contact, set_aside);
CREATE INDEX pending_wait ON pending(not_before) WHERE not_before IS NOT NULL;
CREATE INDEX pending_aside ON pending(seq) WHERE set_aside = 1;
CREATE TABLE trace(
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  part INTEGER NOT NULL,
  contact INTEGER NOT NULL,
  event INTEGER,
  type INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  at INTEGER NOT NULL,
  latency INTEGER NOT NULL);
CREATE INDEX trace_id ON trace(id, part);
CREATE INDEX trace_at ON trace(at);
CREATE INDEX trace_contact ON trace(contact);
CREATE TABLE trace_spans(
  no INTEGER PRIMARY KEY,
  packed BLOB NOT NULL);
CREATE TABLE message(
  no INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL,
  outbox INTEGER,
  channel INTEGER NOT NULL,
  at INTEGER NOT NULL,
  trace INTEGER NOT NULL,
  ref TEXT,
  subject TEXT,
  text TEXT NOT NULL);
CREATE INDEX message_contact ON message(contact);
CREATE TABLE outbox(
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  contact INTEGER NOT NULL,
  state INTEGER NOT NULL,
  due INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  message INTEGER NOT NULL,
  run TEXT,
  sequence INTEGER,
  node INTEGER,
  visit INTEGER NOT NULL,
  language INTEGER NOT NULL,
  template INTEGER,
  policy INTEGER,
  trace BLOB NOT NULL,
  span TEXT,
  created_at INTEGER NOT NULL,
  address TEXT,
  rule INTEGER,
  connection INTEGER,
  message_id TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  first_tried_at INTEGER,
  fence INTEGER NOT NULL DEFAULT 0,
  counts_at INTEGER,
  changed_at INTEGER NOT NULL);
CREATE INDEX outbox_due ON outbox(due, key) WHERE state = 0;
-- Not "state IN (..)": SQLite would build that list anew for each row it writes.
CREATE INDEX outbox_open ON outbox(state, due, key) WHERE state = 1 OR state BETWEEN 3 AND 6;
CREATE INDEX outbox_contact ON outbox(contact);
CREATE INDEX outbox_address ON outbox(address, counts_at) WHERE counts_at IS NOT NULL;
CREATE INDEX outbox_message_id ON outbox(message_id) WHERE message_id IS NOT NULL;
-- By contact first: ids are hashes, and a page of a thousand contacts' timers would be written for each.
CREATE TABLE timer(
  contact INTEGER NOT NULL,
  id BLOB NOT NULL,
  due INTEGER NOT NULL,
  fires_as INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY(contact, id)) WITHOUT ROWID;
CREATE INDEX timer_due ON timer(due, id);
CREATE TABLE review(
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact INTEGER NOT NULL,
  state INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  label TEXT NOT NULL,
  confidence REAL NOT NULL,
  threshold REAL NOT NULL,
  text TEXT NOT NULL,
  send_key TEXT,
  trace BLOB,
  answers INTEGER NOT NULL DEFAULT 0,
  answer_kind INTEGER NOT NULL DEFAULT 0,
  answer_label TEXT,
  answer_text TEXT,
  answer_at INTEGER,
  note TEXT);
CREATE INDEX review_state ON review(state, due_at);
CREATE INDEX review_contact ON review(contact);
CREATE TABLE pause(
  scope TEXT PRIMARY KEY,
  kind INTEGER NOT NULL,
  word INTEGER,
  since INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE lease(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  holder TEXT NOT NULL,
  fence INTEGER NOT NULL,
  beat_at INTEGER NOT NULL,
  ttl_ms INTEGER NOT NULL);
CREATE TABLE audit(
  batch INTEGER PRIMARY KEY,
  head BLOB NOT NULL,
  entries BLOB NOT NULL);
-- Small figures that most groups change, on one page: counts, and the latest business instant.
CREATE TABLE tally(
  what INTEGER PRIMARY KEY,
  n INTEGER NOT NULL);
CREATE TABLE setting(
  key TEXT PRIMARY KEY,
  value BLOB NOT NULL,
  since INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE contact_text USING fts5(text, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE message_text USING fts5(text, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2');
INSERT INTO lease VALUES(1, '', 0, 0, 0);
