-- Extensions of a deadline.

ALTER TABLE extension
  DROP CONSTRAINT IF EXISTS extension_later,
  ADD CONSTRAINT extension_later CHECK (new_due > old_due),
  DROP CONSTRAINT IF EXISTS extension_decided,
  ADD CONSTRAINT extension_decided CHECK ((state = 'ASKED') = (decided_at IS NULL));

-- A request for a longer deadline is made for what runs and answered once, or withdrawn by who made it. It lapses with its
-- task, also where the agency has submitted its report, as when a closing drops the task.
CREATE OR REPLACE FUNCTION check_extension() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  asked entry;
  stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT * INTO asked FROM entry WHERE id = NEW.entry_id;
  stage := lock_stage(asked.quarter_id);
  IF TG_OP = 'INSERT' AND is_being_carried_over(asked.id) THEN
    IF NEW.state = 'AGREED' AND NEW.new_due = asked.due AND NEW.old_due = (SELECT e.due FROM entry e WHERE e.id = asked.carried_from_id)
      OR NEW.state = 'ASKED' AND EXISTS (SELECT FROM extension x WHERE x.entry_id = asked.carried_from_id AND x.state = 'ASKED'
        AND (x.new_due, x.reason, x.asked_at) = (NEW.new_due, NEW.reason, NEW.asked_at)) THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'an extension is carried over as it is' USING ERRCODE = 'GB005';
  END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') THEN
    RAISE EXCEPTION 'a deadline is extended while its quarter runs' USING ERRCODE = 'GB006';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'ASKED' OR NEW.version <> 1 OR NEW.remark <> '' OR NEW.old_due <> asked.due OR btrim(NEW.reason) = ''
      OR NOT is_of_today(NEW.asked_at) OR asked.state NOT IN ('NOT_STARTED', 'IN_PROGRESS', 'SUSPENDED') THEN
      RAISE EXCEPTION 'an extension is asked of a deadline in force' USING ERRCODE = 'GB005';
    END IF;
    IF report_is_submitted(asked.quarter_id, asked.agency_id) THEN
      RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM require_next_version(OLD.version, NEW.version);
  IF OLD.state <> 'ASKED' OR NEW.state = 'ASKED' OR NOT is_of_today(NEW.decided_at)
    OR (NEW.entry_id, NEW.old_due, NEW.new_due, NEW.reason, NEW.asked_at)
      <> (OLD.entry_id, OLD.old_due, OLD.new_due, OLD.reason, OLD.asked_at) THEN
    RAISE EXCEPTION 'an extension is decided once, as it was asked' USING ERRCODE = 'GB005';
  END IF;
  IF report_is_submitted(asked.quarter_id, asked.agency_id) AND NOT (NEW.state = 'WITHDRAWN' AND is_final(asked.state))
    AND (NEW.state = 'WITHDRAWN' OR EXISTS (SELECT FROM task t WHERE t.id = asked.task_id AND t.origin = 'AGENCY_PLAN')) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_extension BEFORE INSERT OR UPDATE ON extension FOR EACH ROW EXECUTE FUNCTION check_extension();
