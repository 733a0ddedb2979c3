-- Reports on an entry, their confirmation, and the agency's report on the quarter (rules 1 to 4).

ALTER TABLE entry
  DROP CONSTRAINT IF EXISTS entry_progress,
  ADD CONSTRAINT entry_progress CHECK (progress BETWEEN 0 AND 100),
  DROP CONSTRAINT IF EXISTS entry_done,
  ADD CONSTRAINT entry_done CHECK ((state IN ('REPORTED', 'COMPLETED')) = (done_on IS NOT NULL)),
  DROP CONSTRAINT IF EXISTS entry_result,
  ADD CONSTRAINT entry_result CHECK (state NOT IN ('REPORTED', 'COMPLETED') OR btrim(result) <> ''),
  DROP CONSTRAINT IF EXISTS entry_state_reason,
  ADD CONSTRAINT entry_state_reason CHECK (state NOT IN ('SUSPENDED', 'DROPPED') OR btrim(state_reason) <> ''),
  DROP CONSTRAINT IF EXISTS entry_help_from,
  ADD CONSTRAINT entry_help_from CHECK (help_from ~ '^([A-Z][A-Z0-9]{1,19})?$'),
  DROP CONSTRAINT IF EXISTS entry_text,
  ADD CONSTRAINT entry_text CHECK (greatest(length(result), length(delay_reason), length(proposed_solution),
    length(help_needed), length(state_reason), length(returned_remark)) <= 4000);

-- Whether the report on an entry can be changed: not after its agency has submitted (until the report is withdrawn).
CREATE OR REPLACE FUNCTION report_is_submitted(of_quarter int, of_agency int) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM agency_report r WHERE r.quarter_id = of_quarter AND r.agency_id = of_agency
    AND r.submitted_at IS NOT NULL);

-- Rule 3: an entry that is late, or open while its quarter is reported, needs reason and solution; reported as done, the
-- reason alone. One that runs on as planned needs no more words, until it is overdue. lib: missingFor says the same.
CREATE OR REPLACE FUNCTION is_explained(line entry, stage "QuarterState") RETURNS boolean LANGUAGE sql STABLE
  RETURN CASE
    WHEN line.state IN ('NOT_STARTED', 'IN_PROGRESS') AND stage = 'REPORTING' OR giaoban_today() > line.due
      THEN CASE WHEN line.delay_reason_code = 'as-planned' THEN giaoban_today() <= line.due
        ELSE line.delay_reason_code IS NOT NULL AND btrim(line.delay_reason) <> ''
          AND (line.state = 'REPORTED' OR btrim(line.proposed_solution) <> '') END
    ELSE true END;

-- Whether this is the drop that the Office decided for the closing: nothing of the agency's report changes with it.
CREATE OR REPLACE FUNCTION is_drop_at_closing(was entry, becomes entry) RETURNS boolean LANGUAGE sql STABLE
  RETURN becomes.state = 'DROPPED' AND EXISTS (SELECT FROM closing_decision d JOIN quarter q ON q.id = was.quarter_id
      WHERE d.entry_id = was.id AND NOT d.carry_over AND d.reason = becomes.state_reason
        AND q.closing_proposed_by_id IS NOT NULL)
    AND (becomes.progress, becomes.result, becomes.confidence, becomes.delay_reason_code, becomes.delay_reason,
      becomes.proposed_solution, becomes.help_needed, becomes.help_from, becomes.last_word_at)
    IS NOT DISTINCT FROM (was.progress, was.result, was.confidence, was.delay_reason_code, was.delay_reason,
      was.proposed_solution, was.help_needed, was.help_from, was.last_word_at);

-- A report of the agency on an entry that is neither reported as done nor final.
CREATE OR REPLACE FUNCTION check_progress_report(was entry, becomes entry, stage "QuarterState")
  RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (becomes.state, becomes.progress, becomes.result, becomes.confidence, becomes.delay_reason_code, becomes.delay_reason,
      becomes.proposed_solution, becomes.help_needed, becomes.help_from, becomes.state_reason, becomes.returned_remark,
      becomes.last_word_at)
    IS NOT DISTINCT FROM (was.state, was.progress, was.result, was.confidence, was.delay_reason_code, was.delay_reason,
      was.proposed_solution, was.help_needed, was.help_from, was.state_reason, was.returned_remark, was.last_word_at)
    THEN RETURN;
  END IF;
  IF was.state = 'DROPPED' OR becomes.returned_remark NOT IN ('', was.returned_remark)
    OR becomes.last_word_at <> was.last_word_at AND NOT is_of_today(becomes.last_word_at)
    OR becomes.done_on IS NOT NULL AND NOT is_today(becomes.done_on) THEN
    RAISE EXCEPTION 'a report is of its day, and there is none on what is dropped' USING ERRCODE = 'GB005';
  END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') THEN
    RAISE EXCEPTION 'nothing is reported in a quarter that does not run' USING ERRCODE = 'GB006';
  END IF;
  IF is_drop_at_closing(was, becomes) THEN RETURN; END IF;
  IF report_is_submitted(was.quarter_id, was.agency_id) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  IF NOT is_explained(becomes, stage) THEN
    RAISE EXCEPTION 'a late entry needs the reason and the proposed solution' USING ERRCODE = 'GB009';
  END IF;
END $$;

-- The confirmer's steps, those from REPORTED and COMPLETED: what the agency has reported stays as it reported it.
CREATE OR REPLACE FUNCTION check_confirmation(was entry, becomes entry, stage "QuarterState")
  RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (becomes.result, becomes.confidence, becomes.delay_reason_code, becomes.delay_reason, becomes.proposed_solution,
      becomes.help_needed, becomes.help_from, becomes.state_reason, becomes.last_word_at)
    IS DISTINCT FROM (was.result, was.confidence, was.delay_reason_code, was.delay_reason, was.proposed_solution,
      was.help_needed, was.help_from, was.state_reason, was.last_word_at)
    OR becomes.progress <> was.progress AND becomes.state <> 'IN_PROGRESS'
    OR becomes.state <> 'IN_PROGRESS' AND becomes.done_on <> was.done_on
    OR becomes.state = 'IN_PROGRESS' AND btrim(becomes.returned_remark) = ''
    OR becomes.state <> 'IN_PROGRESS' AND becomes.returned_remark NOT IN ('', was.returned_remark) THEN
    RAISE EXCEPTION 'what is reported is confirmed as it is, or returned with a remark' USING ERRCODE = 'GB005';
  END IF;
  IF becomes.state = was.state THEN RETURN; END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') THEN
    RAISE EXCEPTION 'nothing is confirmed in a quarter that does not run' USING ERRCODE = 'GB006';
  END IF;
  -- The head's answer is part of what the agency submits; the Office goes on with what is the committee's.
  IF report_is_submitted(was.quarter_id, was.agency_id)
    AND EXISTS (SELECT FROM task t WHERE t.id = was.task_id AND t.origin = 'AGENCY_PLAN') THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
END $$;

-- The agency takes back what it has reported as done: nothing of its words changes but the day, and how far it was.
CREATE OR REPLACE FUNCTION check_taking_back(was entry, becomes entry, stage "QuarterState")
  RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF (becomes.result, becomes.confidence, becomes.delay_reason_code, becomes.delay_reason, becomes.proposed_solution,
      becomes.help_needed, becomes.help_from, becomes.state_reason)
    IS DISTINCT FROM (was.result, was.confidence, was.delay_reason_code, was.delay_reason, was.proposed_solution,
      was.help_needed, was.help_from, was.state_reason) OR NOT is_of_today(becomes.last_word_at) THEN
    RAISE EXCEPTION 'a report is taken back as it is' USING ERRCODE = 'GB005';
  END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') THEN
    RAISE EXCEPTION 'nothing is taken back in a quarter that does not run' USING ERRCODE = 'GB006';
  END IF;
  IF report_is_submitted(was.quarter_id, was.agency_id) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION check_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  PERFORM require_next_version(OLD.version, NEW.version);
  IF (NEW.task_id, NEW.quarter_id, NEW.carried_from_id) IS DISTINCT FROM (OLD.task_id, OLD.quarter_id, OLD.carried_from_id)
    OR NOT is_entry_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  IF OLD.state = 'REPORTED' AND NEW.state = 'IN_PROGRESS' AND NEW.returned_remark = '' THEN
    PERFORM check_taking_back(OLD, NEW, lock_stage(OLD.quarter_id));
  ELSIF OLD.state IN ('REPORTED', 'COMPLETED') THEN PERFORM check_confirmation(OLD, NEW, lock_stage(OLD.quarter_id));
  ELSE PERFORM check_progress_report(OLD, NEW, lock_stage(OLD.quarter_id));
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_entry BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION check_entry();

-- The agency's report: submitted while the quarter is reported and what is open is explained; then it stays until it is
-- withdrawn. The lock on the quarter makes it wait for the writers before it; those after it see it.
CREATE OR REPLACE FUNCTION check_agency_report() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  stage "QuarterState";
  before timestamptz := CASE WHEN TG_OP = 'UPDATE' THEN OLD.submitted_at END;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT state INTO stage FROM quarter WHERE id = NEW.quarter_id FOR NO KEY UPDATE;
  PERFORM require_next_version(CASE WHEN TG_OP = 'UPDATE' THEN OLD.version ELSE 0 END, NEW.version);
  IF TG_OP = 'UPDATE' AND (NEW.quarter_id, NEW.agency_id) <> (OLD.quarter_id, OLD.agency_id) THEN
    RAISE EXCEPTION 'a report is one agency''s on one quarter' USING ERRCODE = 'GB005';
  END IF;
  IF before IS NOT NULL AND NEW.submitted_at IS NOT NULL THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  IF NEW.submitted_at IS NULL THEN RETURN NEW; END IF;
  IF stage <> 'REPORTING' OR NOT is_of_today(NEW.submitted_at) THEN
    RAISE EXCEPTION 'a report is submitted while its quarter is reported' USING ERRCODE = 'GB006';
  END IF;
  IF EXISTS (SELECT FROM entry e WHERE e.quarter_id = NEW.quarter_id AND e.agency_id = NEW.agency_id
      AND CASE e.state WHEN 'REPORTED' THEN EXISTS (SELECT FROM task t WHERE t.id = e.task_id AND t.origin = 'AGENCY_PLAN')
        ELSE e.state IN ('NOT_STARTED', 'IN_PROGRESS') AND NOT is_explained(e, stage) END) THEN
    RAISE EXCEPTION 'what is open needs reason and solution, what is reported its head''s answer' USING ERRCODE = 'GB009';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_agency_report BEFORE INSERT OR UPDATE ON agency_report FOR EACH ROW EXECUTE FUNCTION check_agency_report();
