INSERT INTO run VALUES (1, '2026-11-18T00:00:00Z', 'dateline 0.1.0', '2026.11', 'import in')
;
INSERT INTO report VALUES (1, 'r1', 'https://news.example/1', 'Lamp', 'Kalva shelled', 20775, 'en', 'abc', 'dateline 0.1.0, data 2026.11', 1, '{"record":"report"}')
;
INSERT INTO text VALUES (1, X'789c0b4a4d4acd295628ce48cdc9494d5128c9485528c92fcf53c84f53f04ecc294bd40300ce630bda')
;
INSERT INTO telling VALUES (1, 'evt-1', 1, 'ASSAULT', 'heavy-weapons', 4, 20774, 20774, 'XKV', 'Kalva', 41.5, 21.25, 12, NULL, 'actual', 0, 1, 0.9, 2026, 'Lamp')
;
INSERT INTO told VALUES (1, 'Rebels shelled the town of Kalva.', '{"record":"event","id":"evt-1"}')
;
INSERT INTO party VALUES (1, 'actor', 'Rebels', NULL, 'REB', NULL)
;
INSERT INTO statement VALUES (1, 'Rebels', NULL, '{"record":"statement"}')
;
INSERT INTO fingerprint VALUES (1, X'00000000')
;
INSERT INTO fingerprint_key VALUES (7, 1)
;
INSERT INTO copy VALUES ('r1', 'r2', 'exact', 1, 'the same words')
;
INSERT INTO decision VALUES (1, 'accept', '[]', '', 'A. Reader', '2026-11-18T00:00:00Z', '', NULL)
;
