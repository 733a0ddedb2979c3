-- The history: append-only, without gaps, each row with the hash of the one before it. `npm run verify` computes it anew.

ALTER TABLE history_head
  DROP CONSTRAINT IF EXISTS history_head_one_row,
  ADD CONSTRAINT history_head_one_row CHECK (id = 1);

CREATE OR REPLACE FUNCTION history_digest(line history) RETURNS text LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(jsonb_build_array(
    line.previous_hash, line.id, to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    line.person_id, line.role, line.agency_id, line.subject, line.subject_id, line.quarter_id,
    line.event, line.before, line.after, line.note)::text, 'UTF8')), 'hex');

-- The lock makes writers take turns, and the number is given after it, so that the order of numbers is that of the chain.
CREATE OR REPLACE FUNCTION chain_history() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE last history;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('giaoban history'));
  SELECT * INTO last FROM history ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(last.id, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.hash := history_digest(NEW);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER chain_history BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION chain_history();

CREATE OR REPLACE FUNCTION keep_history_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE history_head SET (last_id, hash) = (SELECT h.id, h.hash FROM history h ORDER BY h.id DESC LIMIT 1);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER keep_history_head AFTER INSERT ON history FOR EACH STATEMENT EXECUTE FUNCTION keep_history_head();

CREATE OR REPLACE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION 'the history cannot be changed' USING ERRCODE = 'GB003';
END $$;
CREATE OR REPLACE TRIGGER refuse_history_change BEFORE UPDATE OR DELETE OR TRUNCATE ON history
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();

-- An event is recorded on its day.
CREATE OR REPLACE FUNCTION check_history_day() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR is_of_today(NEW.at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'history is written on its day' USING ERRCODE = 'GB003';
END $$;
CREATE OR REPLACE TRIGGER check_history_day BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION check_history_day();
