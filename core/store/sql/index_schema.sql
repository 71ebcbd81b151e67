-- SPDX-License-Identifier: GPL-3.0-or-later
-- The console's read index (readindex.h): a file of its own that can be thrown away and made anew from the journal at any time.
CREATE TABLE lead(
  contact INTEGER PRIMARY KEY,
  created_at INTEGER NOT NULL,
  stage TEXT NOT NULL,
  flags INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  sure INTEGER NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  shown BLOB NOT NULL);
CREATE INDEX lead_name ON lead(name, contact, stage, flags);
CREATE INDEX lead_last ON lead(last_at, contact, stage, flags);
CREATE INDEX lead_next ON lead(next_at, contact, stage, flags);
CREATE INDEX lead_sure ON lead(sure, contact, stage, flags);
CREATE INDEX lead_stage ON lead(stage, last_at, contact, flags);
CREATE INDEX lead_due ON lead(stage, next_at, contact) WHERE next_at < 9000000000000000;
CREATE INDEX lead_created ON lead(created_at, stage, flags);
CREATE INDEX lead_with_person ON lead(stage, contact) WHERE (flags & 2) <> 0;
CREATE INDEX lead_cold ON lead(stage, contact) WHERE (flags & 32) <> 0;
CREATE INDEX lead_unsure ON lead(stage, contact) WHERE (flags & 8192) <> 0;
CREATE INDEX lead_stuck ON lead(stage, contact) WHERE (flags & 28) <> 0;
CREATE INDEX lead_opted_out ON lead(stage, contact) WHERE (flags & 1) <> 0;
CREATE TABLE decided(
  contact INTEGER PRIMARY KEY,
  decided_at INTEGER NOT NULL,
  is_right INTEGER NOT NULL,
  model TEXT NOT NULL);
CREATE INDEX decided_at ON decided(decided_at);
CREATE TABLE deal(
  contact INTEGER PRIMARY KEY,
  currency TEXT NOT NULL,
  cents INTEGER NOT NULL);
CREATE TABLE lead_count(
  stage TEXT NOT NULL,
  filter INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(stage, filter)) WITHOUT ROWID;
CREATE TABLE age_count(
  stage TEXT NOT NULL,
  slot INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(stage, slot)) WITHOUT ROWID;
CREATE TABLE country_count(
  country TEXT PRIMARY KEY,
  n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE bucket(
  slot INTEGER NOT NULL,
  type INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  step INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(slot, type, outcome, step)) WITHOUT ROWID;
CREATE TABLE notable(
  class INTEGER NOT NULL,
  at INTEGER NOT NULL,
  no INTEGER NOT NULL,
  PRIMARY KEY(class, at, no)) WITHOUT ROWID;
CREATE TABLE latency(
  slot INTEGER NOT NULL,
  bin INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(slot, bin)) WITHOUT ROWID;
CREATE TABLE cursor(
  what TEXT PRIMARY KEY,
  value INTEGER NOT NULL,
  mark BLOB) WITHOUT ROWID
