-- What every table keeps, whatever its noun: who is bound by the rules, keys that stay, versions that grow, no emptying.

-- The owner of the tables loads data and migrates; the rules bind the role of the app. What is closed binds the owner too.
CREATE OR REPLACE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql STABLE
  RETURN (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'entry'::regclass);

CREATE OR REPLACE FUNCTION require_next_version(was int, becomes int) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF becomes <> was + 1 THEN
    RAISE EXCEPTION 'a change names the version it saw and makes the next' USING ERRCODE = 'GB004';
  END IF;
END $$;

-- A row stays itself: a key that changes would carry everything that names it along, past the rules.
CREATE OR REPLACE FUNCTION keep_key() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a row of % keeps its key', TG_TABLE_NAME USING ERRCODE = 'GB005';
END $$;
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON agency FOR EACH ROW
  WHEN (OLD.id <> NEW.id OR OLD.code <> NEW.code) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON person FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON directive FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON task FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON delay_reason FOR EACH ROW WHEN (OLD.code <> NEW.code) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON entry FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON contribution FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON extension FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_key();
CREATE OR REPLACE TRIGGER keep_key BEFORE UPDATE ON indicator FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_key();

-- Emptying a table asks no row: it is never the way.
CREATE OR REPLACE FUNCTION refuse_truncation() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION 'the table % cannot be emptied', TG_TABLE_NAME USING ERRCODE = 'GB002';
END $$;
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON entry EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON agency_report EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON contribution EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON extension EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON indicator_figure EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON contribution_step EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON meeting EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON request EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON task EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON quarter EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON evidence EXECUTE FUNCTION refuse_truncation();
CREATE OR REPLACE TRIGGER refuse_truncation BEFORE TRUNCATE ON closing_decision EXECUTE FUNCTION refuse_truncation();
