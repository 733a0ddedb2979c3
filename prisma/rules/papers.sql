-- The papers of a closed quarter as they were printed: they come with the closing and with each erratum, in every language,
-- and stay. What a later version of the program would print of the same figures changes nothing of them.

ALTER TABLE paper
  DROP CONSTRAINT IF EXISTS paper_errata,
  ADD CONSTRAINT paper_errata CHECK (errata >= 0),
  DROP CONSTRAINT IF EXISTS paper_language,
  ADD CONSTRAINT paper_language CHECK (language IN ('vi', 'en', 'de')),
  DROP CONSTRAINT IF EXISTS paper_name,
  ADD CONSTRAINT paper_name CHECK (name ~ '^[a-z0-9-]{1,100}$'),
  DROP CONSTRAINT IF EXISTS paper_content,
  ADD CONSTRAINT paper_content CHECK (substring(content FROM 1 FOR 5) = '%PDF-' AND octet_length(content) <= 104857600),
  DROP CONSTRAINT IF EXISTS paper_sha256,
  ADD CONSTRAINT paper_sha256 CHECK (sha256 = encode(sha256(content), 'hex'));

CREATE OR REPLACE TRIGGER require_closed_quarter BEFORE INSERT ON paper FOR EACH ROW EXECUTE FUNCTION require_closed_quarter();
CREATE OR REPLACE TRIGGER refuse_record_change BEFORE UPDATE OR DELETE OR TRUNCATE ON paper
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_record_change();

-- A paper is kept when it is printed, with as many errata beneath as there are.
CREATE OR REPLACE FUNCTION check_paper() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR is_of_today(NEW.printed_at)
    AND NEW.errata = (SELECT count(*) FROM erratum WHERE quarter_id = NEW.quarter_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a paper is kept once, when it is printed' USING ERRCODE = 'GB002';
END $$;
CREATE OR REPLACE TRIGGER check_paper BEFORE INSERT ON paper FOR EACH ROW EXECUTE FUNCTION check_paper();

-- No closing and no erratum without its paper in each language.
CREATE OR REPLACE FUNCTION require_papers(of_quarter int, of_errata int) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (SELECT count(*) FROM paper WHERE quarter_id = of_quarter AND errata = of_errata) = 3 THEN RETURN; END IF;
  RAISE EXCEPTION 'quarter % is without its papers', of_quarter USING ERRCODE = 'GB007';
END $$;

CREATE OR REPLACE FUNCTION require_papers_of_closing() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM require_papers(NEW.id, 0); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_papers ON quarter;
CREATE CONSTRAINT TRIGGER require_papers AFTER UPDATE ON quarter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION require_papers_of_closing();

CREATE OR REPLACE FUNCTION require_papers_of_erratum() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM require_papers(NEW.quarter_id, NEW.number); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_papers ON erratum;
CREATE CONSTRAINT TRIGGER require_papers AFTER INSERT ON erratum DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_papers_of_erratum();

-- What is kept is named in the same transaction by the history of the closing, or of the erratum: `paperVi` and so on is
-- the SHA-256 of a PDF, `settings` that of what all of them were set from, one after the other, each on a line of its own.
CREATE OR REPLACE FUNCTION require_history_of_paper() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM history h WHERE h.subject = 'quarter' AND h.subject_id = NEW.quarter_id
    AND h.xmin = pg_current_xact_id()::xid AND h.event = CASE NEW.errata WHEN 0 THEN 'quarterClosed' ELSE 'erratumAdded' END
    AND h.after ->> ('paper' || initcap(NEW.language)) = NEW.sha256
    AND h.after ->> 'settings' = (SELECT
        encode(sha256(convert_to(string_agg(p.setting, E'\n' ORDER BY p.language COLLATE "C"), 'UTF8')), 'hex')
      FROM paper p WHERE p.quarter_id = NEW.quarter_id AND p.errata = NEW.errata)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the history does not name the paper of quarter % that is kept', NEW.quarter_id USING ERRCODE = 'GB013';
END $$;
DROP TRIGGER IF EXISTS require_history ON paper;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT ON paper DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_paper();
