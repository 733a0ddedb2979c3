-- What is stored of a closed quarter: its snapshot, the errata beneath it, and the names of its time. It comes once and stays.

ALTER TABLE snapshot
  DROP CONSTRAINT IF EXISTS snapshot_revision,
  ADD CONSTRAINT snapshot_revision CHECK (revision = 1),
  DROP CONSTRAINT IF EXISTS snapshot_sha256,
  ADD CONSTRAINT snapshot_sha256 CHECK (sha256 = encode(sha256(convert_to(json, 'UTF8')), 'hex'));
ALTER TABLE erratum
  DROP CONSTRAINT IF EXISTS erratum_text,
  ADD CONSTRAINT erratum_text CHECK (btrim(text) <> '' AND length(text) <= 4000),
  DROP CONSTRAINT IF EXISTS erratum_signed,
  ADD CONSTRAINT erratum_signed CHECK (btrim(signed_name) <> '' AND length(signed_name) <= 200
    AND btrim(signed_post) <> '' AND length(signed_post) <= 200);

CREATE OR REPLACE FUNCTION require_closed_quarter() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM quarter WHERE id = NEW.quarter_id AND state = 'CLOSED') THEN
    RAISE EXCEPTION 'quarter % is not closed', NEW.quarter_id USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER require_closed_quarter BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION require_closed_quarter();
CREATE OR REPLACE TRIGGER require_closed_quarter BEFORE INSERT ON erratum FOR EACH ROW EXECUTE FUNCTION require_closed_quarter();

CREATE OR REPLACE FUNCTION check_closing_record() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'snapshot' THEN
    IF NEW.revision <> 1 OR NOT is_of_today(NEW.taken_at) THEN
      RAISE EXCEPTION 'the snapshot of a quarter is taken once' USING ERRCODE = 'GB002';
    END IF;
  ELSIF NOT is_of_today(NEW.at) OR NEW.dated_on > giaoban_today() + 1
      OR NEW.dated_on < (SELECT closed_on FROM quarter WHERE id = NEW.quarter_id)
      OR NEW.number > 1 + (SELECT coalesce(max(number), 0) FROM erratum WHERE quarter_id = NEW.quarter_id) THEN
    RAISE EXCEPTION 'an erratum follows the closing and the errata before it' USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_closing_record BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION check_closing_record();
CREATE OR REPLACE TRIGGER check_closing_record BEFORE INSERT ON erratum FOR EACH ROW EXECUTE FUNCTION check_closing_record();

CREATE OR REPLACE FUNCTION refuse_record_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION 'the table % keeps what was stored', TG_TABLE_NAME USING ERRCODE = 'GB002';
END $$;
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON erratum
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON person_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON directive_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON task_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON delay_reason_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();

-- What everything in the quarter is called now. The names of people are those written beside a file.
CREATE OR REPLACE FUNCTION store_names(of_quarter int) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO agency_at_closing
    SELECT of_quarter, id, name_vi, name_en, name_de, short_vi, short_en, short_de, rank, valid_from, valid_to FROM agency;
  INSERT INTO person_at_closing
    SELECT of_quarter, p.id, coalesce(p.full_name, p.post, p.sign_in_name) FROM person p
    WHERE p.id IN (SELECT v.added_by_id FROM evidence v JOIN entry e ON e.id = v.entry_id WHERE e.quarter_id = of_quarter);
  INSERT INTO directive_at_closing
    SELECT of_quarter, id, kind, symbol, issuer_vi, issuer_en, issuer_de, issued_on, title_vi, title_en, title_de,
      remark_vi, remark_en, remark_de, rank, parent_id FROM directive;
  INSERT INTO task_at_closing
    SELECT of_quarter, t.id, t.title, t.deliverable, t.search, t.directive_id, t.origin, t.priority
    FROM entry e JOIN task t ON t.id = e.task_id WHERE e.quarter_id = of_quarter;
  INSERT INTO delay_reason_at_closing SELECT of_quarter, code, name_vi, name_en, name_de, rank FROM delay_reason;
  INSERT INTO indicator_at_closing
    SELECT of_quarter, i.id, i.agency_id, i.name, i.unit, i.rank FROM indicator i
    WHERE EXISTS (SELECT FROM indicator_figure f WHERE f.indicator_id = i.id AND f.quarter_id = of_quarter);
END $$;

-- The names are stored by the closing, whoever closes: nobody else writes them, the role of the app not at all.
CREATE OR REPLACE FUNCTION store_names_at_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM store_names(NEW.id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER store_names_at_closing AFTER UPDATE ON quarter
  FOR EACH ROW WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION store_names_at_closing();

CREATE OR REPLACE FUNCTION refuse_outside_closing() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the table % is written by the closing alone', TG_TABLE_NAME USING ERRCODE = 'GB002';
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER refuse_outside_closing BEFORE INSERT ON agency_at_closing EXECUTE FUNCTION refuse_outside_closing();
CREATE OR REPLACE TRIGGER refuse_outside_closing BEFORE INSERT ON person_at_closing EXECUTE FUNCTION refuse_outside_closing();
CREATE OR REPLACE TRIGGER refuse_outside_closing BEFORE INSERT ON directive_at_closing EXECUTE FUNCTION refuse_outside_closing();
CREATE OR REPLACE TRIGGER refuse_outside_closing BEFORE INSERT ON task_at_closing EXECUTE FUNCTION refuse_outside_closing();
CREATE OR REPLACE TRIGGER refuse_outside_closing BEFORE INSERT ON delay_reason_at_closing EXECUTE FUNCTION refuse_outside_closing();
CREATE OR REPLACE TRIGGER refuse_outside_closing BEFORE INSERT ON indicator_at_closing EXECUTE FUNCTION refuse_outside_closing();
