-- Totals of wars, campaigns and periods, which are no deeds and are left out where events are counted; and of an event that is told with
-- several modes all of them, each between semicolons.

ALTER TABLE event ADD COLUMN toll INTEGER NOT NULL DEFAULT 0
;
ALTER TABLE event ADD COLUMN modes TEXT
;
CREATE INDEX event_modes ON event (modes) WHERE modes IS NOT NULL
;
CREATE INDEX event_toll ON event (toll) WHERE toll = 1
;
