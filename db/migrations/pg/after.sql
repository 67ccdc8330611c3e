-- Repeatable: run in the migrations' own transaction after any change of the schema or of this file.

-- Words as full-text search sees them, the same as FTS5's "porter unicode61 remove_diacritics 2" on SQLite: split at every
-- sign, Latin letters without their accents, English endings by Porter's first rules, and no word left out. Each letter
-- stays where it stood in composed text, so that what was found can be marked.
CREATE OR REPLACE FUNCTION earshot_plain(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    normalize(regexp_replace(normalize(words, NFD), '([A-Za-z])[\u0300-\u036F]+', '\1', 'g'), NFC),
    U&'!"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~\00AD\200B\200C\200D\200E\200F\2060\FEFF',
    repeat(' ', 40))
$$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'earshot' AND pg_ts_config_is_visible(oid)) THEN
    CREATE TEXT SEARCH DICTIONARY earshot_porter (TEMPLATE = snowball, LANGUAGE = porter);
    CREATE TEXT SEARCH CONFIGURATION earshot (PARSER = "default");
    ALTER TEXT SEARCH CONFIGURATION earshot ADD MAPPING FOR asciiword, word, numword WITH earshot_porter;
    ALTER TEXT SEARCH CONFIGURATION earshot ADD MAPPING FOR int, uint, float, sfloat, version WITH simple;
  END IF;
END $$;

-- Computed once a row. A change of how it is computed needs a numbered migration that drops the column first.
ALTER TABLE reading ADD COLUMN IF NOT EXISTS search tsvector
  GENERATED ALWAYS AS (to_tsvector('earshot'::regconfig, earshot_plain(words))) STORED;
CREATE INDEX IF NOT EXISTS reading_search ON reading USING gin (search);

CREATE OR REPLACE FUNCTION earshot_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
CREATE OR REPLACE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
CREATE OR REPLACE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
CREATE OR REPLACE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
CREATE OR REPLACE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
CREATE OR REPLACE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
CREATE OR REPLACE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
CREATE OR REPLACE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION earshot_refuse('the audit trail is append-only');
-- The first 62 bytes of a sealed value are its own key, wrapped: they change with the master key. What was said does not.
CREATE OR REPLACE TRIGGER statement_no_update BEFORE UPDATE ON statement
  FOR EACH ROW WHEN (NOT (new.id = old.id AND new.council_id = old.council_id AND new.feedback_id = old.feedback_id
    AND new.ordinal = old.ordinal AND new.at = old.at AND length(old.sealed) >= 90
    AND length(new.sealed) = length(old.sealed) AND substr(new.sealed, 63) = substr(old.sealed, 63)))
  EXECUTE FUNCTION earshot_refuse('a statement is never edited');

-- The highest number of an act that no unit under way can still go below. Numbers are drawn before a unit commits, and this
-- lock waits for the units that drew them, so everything up to it is kept or has come to nothing.
CREATE OR REPLACE FUNCTION earshot_audit_settled() RETURNS bigint LANGUAGE plpgsql SET lock_timeout = '200ms' AS $$
DECLARE settled bigint;
BEGIN
  LOCK TABLE audit_event IN SHARE MODE;
  EXECUTE 'SELECT last_value FROM ' || pg_get_serial_sequence('audit_event', 'seq') INTO settled;
  RETURN settled;
END $$;
