-- Events are gathered from all reports; what a report tells is a telling of one. Reports are put into stories.

DROP TRIGGER told_in
;
DROP TRIGGER told_out
;
DROP TRIGGER telling_in
;
DROP TRIGGER telling_out
;
DROP TABLE found_words
;
DROP TABLE fingerprint_key
;
DROP TABLE fingerprint
;
DROP TABLE copy
;
DROP TABLE spot
;
ALTER TABLE telling RENAME TO old_telling
;
ALTER TABLE told RENAME TO old_told
;
ALTER TABLE party RENAME TO old_party
;
DROP INDEX telling_id
;
DROP INDEX telling_report
;
DROP INDEX telling_latest
;
DROP INDEX telling_type
;
DROP INDEX telling_country
;
DROP INDEX telling_mode
;
DROP INDEX telling_year
;
DROP INDEX telling_source
;
DROP INDEX party_telling
;
DROP INDEX party_name
;
DROP INDEX party_code
;
DROP INDEX party_sector
;
-- The paragraphs of a report, whichever reports have them.
CREATE TABLE wording (
  wording INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  fingerprint BLOB NOT NULL,
  family INTEGER NOT NULL
)
;
CREATE INDEX wording_family ON wording (family)
;
-- What copies are found by, by month of publication so that what is written and read lies close together.
CREATE TABLE wording_key (
  month INTEGER NOT NULL,
  pair INTEGER NOT NULL,
  wording INTEGER NOT NULL REFERENCES wording,
  uses INTEGER NOT NULL,
  PRIMARY KEY (month, pair, wording)
) WITHOUT ROWID
;
-- That two wordings are of one report, or of copies of it.
CREATE TABLE copy (
  one INTEGER NOT NULL REFERENCES wording,
  other INTEGER NOT NULL REFERENCES wording,
  kind TEXT NOT NULL,
  likeness REAL NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID
;
ALTER TABLE report ADD COLUMN wording INTEGER REFERENCES wording
;
ALTER TABLE report ADD COLUMN owner TEXT
;
-- What the report was given with beside its text, so that it can be coded anew.
ALTER TABLE text ADD COLUMN given TEXT
;
-- Reports of an older store are coded anew by the next recode, and are linked then.
UPDATE report SET coded_by = ''
;
CREATE INDEX report_wording ON report (wording)
;
CREATE INDEX report_coded ON report (coded_by)
;
CREATE TABLE telling (
  telling INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  type TEXT NOT NULL,
  event INTEGER
)
;
CREATE TABLE told (
  telling INTEGER PRIMARY KEY REFERENCES telling ON DELETE CASCADE,
  record TEXT NOT NULL
)
;
-- What all reports tell of an event, in short; narrow, for it is counted and sorted by.
CREATE TABLE event (
  event INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
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
  standing TEXT NOT NULL,
  confidence REAL NOT NULL,
  year INTEGER,
  source TEXT,
  reports INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  versions INTEGER NOT NULL,
  story INTEGER,
  review TEXT
)
;
CREATE TABLE event_words (
  event INTEGER PRIMARY KEY REFERENCES event ON DELETE CASCADE,
  words TEXT NOT NULL
)
;
CREATE TABLE party (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  role TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  code TEXT,
  sector TEXT,
  entity TEXT
)
;
-- What people say of an event: asserts, denies, ...
CREATE TABLE claim (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  kind TEXT NOT NULL,
  speaker TEXT COLLATE NOCASE
)
;
CREATE INDEX claim_event ON claim (event)
;
CREATE INDEX claim_kind ON claim (kind, event)
;
CREATE VIRTUAL TABLE spot USING rtree (event, south, north, west, east)
;
CREATE VIRTUAL TABLE found_words USING fts5 (words, content='event_words', content_rowid='event', tokenize='trigram')
;
INSERT INTO telling SELECT telling, id, report, type, telling FROM old_telling
;
INSERT INTO told SELECT telling, record FROM old_told
;
INSERT INTO event SELECT telling, id, type, mode, quad, earliest, latest, country, place, lat, lon, killed, injured, reality,
  historical, CASE WHEN disputed THEN 'disputed' ELSE 'single-source' END, confidence, year, source, 1, 1, 1, NULL, NULL FROM old_telling
;
INSERT INTO event_words SELECT telling, words FROM old_told
;
INSERT INTO party SELECT telling, role, name, code, sector, entity FROM old_party
;
INSERT INTO found_words (rowid, words) SELECT event, words FROM event_words
;
INSERT INTO spot SELECT event, lat, lat, lon, lon FROM event WHERE lat IS NOT NULL
;
DROP TABLE old_party
;
DROP TABLE old_told
;
DROP TABLE old_telling
;
CREATE INDEX telling_id ON telling (id)
;
CREATE INDEX telling_report ON telling (report)
;
CREATE INDEX telling_event ON telling (event)
;
CREATE INDEX event_id ON event (id)
;
CREATE INDEX event_latest ON event (latest, event)
;
CREATE INDEX event_type ON event (type, latest)
;
CREATE INDEX event_country ON event (country, latest)
;
CREATE INDEX event_mode ON event (mode)
;
CREATE INDEX event_year ON event (year)
;
CREATE INDEX event_source ON event (source, latest)
;
CREATE INDEX event_standing ON event (standing)
;
CREATE INDEX event_story ON event (story)
;
CREATE INDEX event_review ON event (review) WHERE review IS NOT NULL
;
CREATE INDEX party_event ON party (event)
;
CREATE INDEX party_name ON party (name, event)
;
CREATE INDEX party_code ON party (code, event)
;
CREATE INDEX party_sector ON party (sector, event)
;
CREATE INDEX party_entity ON party (entity, event) WHERE entity IS NOT NULL
;
CREATE TRIGGER event_words_in AFTER INSERT ON event_words BEGIN
  INSERT INTO found_words (rowid, words) VALUES (new.event, new.words);
END
;
CREATE TRIGGER event_words_out AFTER DELETE ON event_words BEGIN
  INSERT INTO found_words (found_words, rowid, words) VALUES ('delete', old.event, old.words);
END
;
CREATE TRIGGER event_in AFTER INSERT ON event BEGIN
  INSERT INTO spot SELECT new.event, new.lat, new.lat, new.lon, new.lon WHERE new.lat IS NOT NULL;
END
;
CREATE TRIGGER event_out AFTER DELETE ON event BEGIN
  DELETE FROM spot WHERE event = old.event;
END
;
-- What a report is about.
CREATE TABLE subject (
  report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
  words BLOB NOT NULL,
  names TEXT NOT NULL,
  numbers TEXT NOT NULL
)
;
CREATE TABLE subject_key (
  month INTEGER NOT NULL,
  word INTEGER NOT NULL,
  report INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  PRIMARY KEY (month, word, report)
) WITHOUT ROWID
;
-- Reports as things that are put into stories, tellings as things that are put into events: see link.Web.
CREATE TABLE story_thing (
  thing INTEGER PRIMARY KEY,
  day INTEGER NOT NULL,
  id TEXT NOT NULL,
  parent INTEGER,
  strand INTEGER NOT NULL
)
;
CREATE INDEX story_thing_parent ON story_thing (parent) WHERE parent IS NOT NULL
;
CREATE INDEX story_thing_strand ON story_thing (strand, day, id)
;
CREATE TABLE story_near (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  likeness REAL NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID
;
CREATE TABLE story_strand (
  strand INTEGER PRIMARY KEY,
  joins INTEGER,
  whole INTEGER NOT NULL
)
;
CREATE INDEX story_strand_joins ON story_strand (joins) WHERE joins IS NOT NULL
;
CREATE INDEX story_strand_whole ON story_strand (whole)
;
CREATE TABLE event_thing (
  thing INTEGER PRIMARY KEY,
  day INTEGER NOT NULL,
  id TEXT NOT NULL,
  parent INTEGER,
  strand INTEGER NOT NULL
)
;
CREATE INDEX event_thing_parent ON event_thing (parent) WHERE parent IS NOT NULL
;
CREATE INDEX event_thing_strand ON event_thing (strand, day, id)
;
CREATE TABLE event_near (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  likeness REAL NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID
;
CREATE TABLE event_strand (
  strand INTEGER PRIMARY KEY,
  joins INTEGER,
  whole INTEGER NOT NULL
)
;
CREATE INDEX event_strand_joins ON event_strand (joins) WHERE joins IS NOT NULL
;
CREATE INDEX event_strand_whole ON event_strand (whole)
;
