-- Quarters and their stages (rule 4).

ALTER TABLE quarter
  DROP CONSTRAINT IF EXISTS quarter_number,
  ADD CONSTRAINT quarter_number CHECK (id % 10 BETWEEN 1 AND 4 AND id / 10 BETWEEN 1930 AND 2200),
  DROP CONSTRAINT IF EXISTS quarter_closed_on,
  ADD CONSTRAINT quarter_closed_on CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL));

-- 20242 after 20241, 20251 after 20244.
CREATE OR REPLACE FUNCTION next_quarter(id int) RETURNS int LANGUAGE sql IMMUTABLE
  RETURN id + (CASE id % 10 WHEN 4 THEN 7 ELSE 1 END);

-- The stage of a quarter, locked until the transaction ends: whoever moves, submits or closes it waits for this writer.
CREATE OR REPLACE FUNCTION lock_stage(of_quarter int) RETURNS "QuarterState" LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE stage "QuarterState";
BEGIN
  SELECT state INTO stage FROM quarter WHERE id = of_quarter FOR SHARE;
  IF stage = 'CLOSED' THEN RAISE EXCEPTION 'quarter % is closed', of_quarter USING ERRCODE = 'GB002'; END IF;
  RETURN stage;
END $$;

-- Rules 4 and 5: a quarter begins planned and goes its stages one by one.
CREATE OR REPLACE FUNCTION check_quarter() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'PLANNING' OR NEW.closing_proposed_by_id IS NOT NULL OR NEW.version <> 1 THEN
      RAISE EXCEPTION 'a quarter begins with its planning' USING ERRCODE = 'GB005';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'CLOSED' THEN RAISE EXCEPTION 'quarter % is closed', OLD.id USING ERRCODE = 'GB002'; END IF;
  PERFORM require_next_version(OLD.version, NEW.version);
  IF NEW.id <> OLD.id OR NOT is_quarter_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  IF NEW.state = 'PLANNING' AND OLD.state = 'OPEN' AND (EXISTS (SELECT FROM entry e WHERE e.quarter_id = OLD.id
        AND e.state <> 'NOT_STARTED' AND e.carried_from_id IS NULL)
      OR EXISTS (SELECT FROM agency_report r WHERE r.quarter_id = OLD.id AND r.submitted_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'what is reported does not go back to planning' USING ERRCODE = 'GB006';
  END IF;
  PERFORM check_closing(OLD, NEW);
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_quarter BEFORE INSERT OR UPDATE ON quarter FOR EACH ROW EXECUTE FUNCTION check_quarter();
