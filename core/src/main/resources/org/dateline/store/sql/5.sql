-- Words are found whole and by their stems, accents folded, so that "riot" is no "patriot" and "Potosi" is "Potosí".

DROP TRIGGER event_words_in
;
DROP TRIGGER event_words_out
;
DROP TABLE found_words
;
CREATE VIRTUAL TABLE found_words USING fts5 (words, content='event_words', content_rowid='event', prefix='3 4 5',
  tokenize='porter unicode61 remove_diacritics 2')
;
INSERT INTO found_words (found_words) VALUES ('rebuild')
;
CREATE TRIGGER event_words_in AFTER INSERT ON event_words BEGIN
  INSERT INTO found_words (rowid, words) VALUES (new.event, new.words);
END
;
CREATE TRIGGER event_words_out AFTER DELETE ON event_words BEGIN
  INSERT INTO found_words (found_words, rowid, words) VALUES ('delete', old.event, old.words);
END
;
-- When each event was last written, and which ids stand for no event any more; numbers grow and are never used again.
CREATE TABLE change (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  gone INTEGER NOT NULL
)
;
INSERT INTO change (id, at, gone) SELECT DISTINCT id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0 FROM event ORDER BY event
;
CREATE TRIGGER event_changed_in AFTER INSERT ON event BEGIN
  DELETE FROM change WHERE id = new.id;
  INSERT INTO change (id, at, gone) VALUES (new.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0);
END
;
CREATE TRIGGER event_changed_over AFTER UPDATE ON event BEGIN
  DELETE FROM change WHERE id IN (old.id, new.id);
  INSERT INTO change (id, at, gone)
    SELECT old.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 1 WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = old.id);
  INSERT INTO change (id, at, gone) VALUES (new.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0);
END
;
CREATE TRIGGER event_changed_out AFTER DELETE ON event BEGIN
  DELETE FROM change WHERE id = old.id;
  INSERT INTO change (id, at, gone)
    SELECT old.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), NOT EXISTS (SELECT 1 FROM event WHERE id = old.id);
END
