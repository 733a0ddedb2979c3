-- The papers of a closed quarter as they were printed: one in each language with the closing, and one in each language
-- again with each erratum. What a later version of the program would print of the same figures changes nothing of them.
CREATE TABLE "paper" (
    "quarter_id" INTEGER NOT NULL,
    "errata" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("quarter_id","errata","language")
);
ALTER TABLE "paper" ADD CONSTRAINT "paper_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE paper
  ADD CONSTRAINT paper_errata CHECK (errata >= 0),
  ADD CONSTRAINT paper_language CHECK (language IN ('vi', 'en', 'de')),
  ADD CONSTRAINT paper_name CHECK (name ~ '^[a-z0-9-]{1,100}$'),
  ADD CONSTRAINT paper_content CHECK (substring(content FROM 1 FOR 5) = '%PDF-' AND octet_length(content) <= 104857600),
  ADD CONSTRAINT paper_sha256 CHECK (sha256 = encode(sha256(content), 'hex'));
-- A PDF is packed already.
ALTER TABLE paper ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TRIGGER only_of_closed BEFORE INSERT ON paper FOR EACH ROW EXECUTE FUNCTION only_of_closed();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON paper
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

-- A paper is kept when it is printed, with as many errata beneath as there are.
CREATE FUNCTION hold_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR is_of_today(NEW.printed_at)
    AND NEW.errata = (SELECT count(*) FROM erratum WHERE quarter_id = NEW.quarter_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a paper is kept once, when it is printed' USING ERRCODE = 'GB002';
END $$;
CREATE TRIGGER hold_paper BEFORE INSERT ON paper FOR EACH ROW EXECUTE FUNCTION hold_paper();

-- What is kept is named in the same transaction by the history of the closing, or of the erratum: `paperVi` and so on is
-- the SHA-256 of a PDF, `settings` that of what all of them were set from, one after the other, each on a line of its own.
CREATE FUNCTION hold_told_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM history h WHERE h.subject = 'quarter' AND h.subject_id = NEW.quarter_id
    AND h.xmin = pg_current_xact_id()::xid AND h.event = CASE NEW.errata WHEN 0 THEN 'quarterClosed' ELSE 'erratumAdded' END
    AND h.after ->> ('paper' || initcap(NEW.language)) = NEW.sha256
    AND h.after ->> 'settings' = (SELECT
        encode(sha256(convert_to(string_agg(p.setting, E'\n' ORDER BY p.language COLLATE "C"), 'UTF8')), 'hex')
      FROM paper p WHERE p.quarter_id = NEW.quarter_id AND p.errata = NEW.errata)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the history does not name the paper of quarter % that is kept', NEW.quarter_id USING ERRCODE = 'GB013';
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT ON paper DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_paper();

-- No closing and no erratum without its paper in each language.
CREATE FUNCTION refuse_papers_missing(of_quarter int, of_errata int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM paper WHERE quarter_id = of_quarter AND errata = of_errata) = 3 THEN RETURN; END IF;
  RAISE EXCEPTION 'quarter % is without its papers', of_quarter USING ERRCODE = 'GB007';
END $$;

CREATE FUNCTION hold_papers_of_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM refuse_papers_missing(NEW.id, 0); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_papers AFTER UPDATE ON quarter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION hold_papers_of_closing();

CREATE FUNCTION hold_papers_of_erratum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM refuse_papers_missing(NEW.quarter_id, NEW.number); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_papers AFTER INSERT ON erratum DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_papers_of_erratum();

-- As at the end of 0009: what the guards read is what they were written for.
DO $$
DECLARE guard regprocedure;
BEGIN
  FOR guard IN SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql' LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
  END LOOP;
END $$;
