-- How exact the place of an event is, so that a map can show it.

ALTER TABLE event ADD COLUMN precision TEXT
;
UPDATE event SET precision = (SELECT json_extract(o.record, '$.where.precision') FROM telling t JOIN told o USING (telling)
  WHERE t.event = event.event ORDER BY t.telling LIMIT 1)
;
