-- Repeatable: run after any change of the schema, because rebuilding a table drops its triggers and may renumber rows.
DROP TRIGGER IF EXISTS reading_search_insert;
DROP TRIGGER IF EXISTS reading_search_delete;
DROP TRIGGER IF EXISTS reading_search_update;
DROP TABLE IF EXISTS reading_search;
CREATE VIRTUAL TABLE reading_search USING fts5(words, content='reading', content_rowid='seq', tokenize="porter unicode61 remove_diacritics 2");
CREATE TRIGGER reading_search_insert AFTER INSERT ON reading BEGIN
  INSERT INTO reading_search(rowid, words) VALUES (new.seq, new.words);
END;
CREATE TRIGGER reading_search_delete AFTER DELETE ON reading BEGIN
  INSERT INTO reading_search(reading_search, rowid, words) VALUES ('delete', old.seq, old.words);
END;
CREATE TRIGGER reading_search_update AFTER UPDATE OF words ON reading BEGIN
  INSERT INTO reading_search(reading_search, rowid, words) VALUES ('delete', old.seq, old.words);
  INSERT INTO reading_search(rowid, words) VALUES (new.seq, new.words);
END;
DROP TRIGGER IF EXISTS audit_event_no_update;
DROP TRIGGER IF EXISTS audit_event_no_delete;
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
DROP TRIGGER IF EXISTS audit_seal_no_update;
DROP TRIGGER IF EXISTS audit_seal_no_delete;
DROP TRIGGER IF EXISTS audit_head_no_delete;
CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN
  SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
-- The first 62 bytes of a sealed value are its own key, wrapped: they change with the master key. What was said does not.
DROP TRIGGER IF EXISTS statement_no_update;
CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement
WHEN NOT (new.id = old.id AND new.council_id = old.council_id AND new.feedback_id = old.feedback_id
  AND new.ordinal = old.ordinal AND new.at = old.at AND length(old.sealed) >= 90
  AND length(new.sealed) = length(old.sealed) AND substr(new.sealed, 63) = substr(old.sealed, 63)) BEGIN
  SELECT RAISE(ABORT, 'a statement is never edited');
END;
INSERT INTO reading_search(reading_search) VALUES ('rebuild');
