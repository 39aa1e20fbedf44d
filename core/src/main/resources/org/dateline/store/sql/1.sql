-- What a store holds. A statement ends with a line that is only a semicolon.
-- Days are counted from 1970-01-01; null is unknown.

CREATE TABLE run (
  run INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  coder TEXT NOT NULL,
  data TEXT NOT NULL,
  what TEXT NOT NULL
)
;
-- How far an import of some inputs is, so that it goes on there.
CREATE TABLE progress (
  what TEXT PRIMARY KEY,
  files INTEGER NOT NULL,
  readings INTEGER NOT NULL
) WITHOUT ROWID
;
CREATE TABLE report (
  report INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  url TEXT,
  source TEXT,
  title TEXT,
  day INTEGER,
  language TEXT,
  sha256 TEXT NOT NULL,
  coded_by TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run,
  record TEXT NOT NULL
)
;
CREATE INDEX report_day ON report (day)
;
-- Apart from the record, for it may not be passed on.
CREATE TABLE text (
  report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
  packed BLOB NOT NULL
)
;
-- What was read under an id before other words came under it.
CREATE TABLE earlier (
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  record TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run,
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID
;
-- An event as one report tells it.
CREATE TABLE telling (
  telling INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  type TEXT NOT NULL,
  mode TEXT,
  quad INTEGER NOT NULL,
  earliest INTEGER,
  latest INTEGER,
  country TEXT,
  place TEXT,
  lat REAL,
  lon REAL,
  killed INTEGER,
  injured INTEGER,
  reality TEXT NOT NULL,
  historical INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  confidence REAL NOT NULL,
  year INTEGER,
  source TEXT
)
;
-- Apart, so that what is counted and sorted by lies close together.
CREATE TABLE told (
  telling INTEGER PRIMARY KEY REFERENCES telling ON DELETE CASCADE,
  words TEXT NOT NULL,
  record TEXT NOT NULL
)
;
CREATE INDEX telling_id ON telling (id)
;
CREATE INDEX telling_report ON telling (report)
;
CREATE INDEX telling_latest ON telling (latest, telling)
;
CREATE INDEX telling_type ON telling (type, latest)
;
CREATE INDEX telling_country ON telling (country, latest)
;
CREATE INDEX telling_mode ON telling (mode)
;
CREATE INDEX telling_year ON telling (year)
;
CREATE INDEX telling_source ON telling (source, latest)
;
CREATE TABLE party (
  telling INTEGER NOT NULL REFERENCES telling ON DELETE CASCADE,
  role TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  code TEXT,
  sector TEXT,
  entity TEXT
)
;
CREATE INDEX party_telling ON party (telling)
;
CREATE INDEX party_name ON party (name, telling)
;
CREATE INDEX party_code ON party (code, telling)
;
CREATE INDEX party_sector ON party (sector, telling)
;
CREATE VIRTUAL TABLE spot USING rtree (telling, south, north, west, east)
;
CREATE VIRTUAL TABLE found_words USING fts5 (words, content='told', content_rowid='telling', tokenize='trigram')
;
CREATE TRIGGER told_in AFTER INSERT ON told BEGIN
  INSERT INTO found_words (rowid, words) VALUES (new.telling, new.words);
END
;
CREATE TRIGGER told_out AFTER DELETE ON told BEGIN
  INSERT INTO found_words (found_words, rowid, words) VALUES ('delete', old.telling, old.words);
END
;
CREATE TRIGGER telling_in AFTER INSERT ON telling BEGIN
  INSERT INTO spot SELECT new.telling, new.lat, new.lat, new.lon, new.lon WHERE new.lat IS NOT NULL;
END
;
CREATE TRIGGER telling_out AFTER DELETE ON telling BEGIN
  DELETE FROM spot WHERE telling = old.telling;
END
;
CREATE TABLE statement (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  speaker TEXT,
  code TEXT,
  record TEXT NOT NULL
)
;
CREATE INDEX statement_report ON statement (report)
;
CREATE INDEX statement_speaker ON statement (speaker)
;
-- What copies of a report are found by.
CREATE TABLE fingerprint (
  report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
  bytes BLOB NOT NULL
)
;
CREATE TABLE fingerprint_key (
  pair INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  PRIMARY KEY (pair, report)
) WITHOUT ROWID
;
CREATE INDEX fingerprint_key_report ON fingerprint_key (report)
;
-- That two reports are copies; the one with the smaller id stands first.
CREATE TABLE copy (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  kind TEXT NOT NULL,
  likeness REAL NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID
;
CREATE INDEX copy_other ON copy (other)
;
-- What people decided; nothing is ever changed or taken out of it.
CREATE TABLE decision (
  decision INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  change TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT NOT NULL,
  undoes INTEGER REFERENCES decision
)
;
