-- Parts end with their task, lie within it, and what an agency has said it may take back until it is answered.

-- How a part stands: one that is no longer needed stands beside the four, as a declined one does. lib/tasks/contribution.ts
-- says the same.
CREATE OR REPLACE FUNCTION part_standing(state "ContributionState", due date, delivered_on date, as_of date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN state = 'DECLINED' THEN 'declined'
    WHEN state = 'NOT_NEEDED' THEN 'notNeeded'
    WHEN state IN ('DELIVERED', 'ACKNOWLEDGED') AND delivered_on <= due THEN 'completedOnTime'
    WHEN state IN ('DELIVERED', 'ACKNOWLEDGED') THEN 'completedLate'
    WHEN as_of > due THEN 'overdue'
    ELSE 'open'
  END;

-- Who reads that a part is no longer needed reads why.
ALTER TABLE contribution
  DROP CONSTRAINT contribution_remark,
  ADD CONSTRAINT contribution_remark CHECK (state NOT IN ('DECLINED', 'RETURNED', 'NOT_NEEDED') OR btrim(remark) <> '');

-- Somebody still owes it, or has to look at what was delivered.
CREATE FUNCTION is_open_part(state "ContributionState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN state IN ('ASKED', 'ACCEPTED', 'RETURNED', 'DELIVERED');
CREATE FUNCTION is_ended(state "EntryState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN state IN ('COMPLETED', 'DROPPED');

-- The steps with which a part ends because its task does; and back again, where the task is returned.
CREATE FUNCTION is_settling(was "ContributionState", becomes "ContributionState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN was IN ('ASKED', 'ACCEPTED', 'RETURNED') AND becomes IN ('ACKNOWLEDGED', 'NOT_NEEDED');
CREATE FUNCTION is_reopening(was "ContributionState", becomes "ContributionState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN was = 'NOT_NEEDED' AND becomes IN ('ASKED', 'ACCEPTED', 'RETURNED');
CREATE OR REPLACE FUNCTION is_part_step(was "ContributionState", becomes "ContributionState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN was = becomes OR is_settling(was, becomes) OR is_reopening(was, becomes) OR (was::text, becomes::text) IN (
    ('ASKED', 'ACCEPTED'), ('ASKED', 'DELIVERED'), ('ASKED', 'DECLINED'), ('ACCEPTED', 'DELIVERED'),
    ('ACCEPTED', 'DECLINED'), ('RETURNED', 'DELIVERED'), ('DELIVERED', 'ACKNOWLEDGED'), ('DELIVERED', 'RETURNED'));

-- A part is asked while the quarter is planned or open, of a task that is not done; carried over, it comes as it stands.
-- The lock makes whoever ends the task wait, or be waited for.
CREATE OR REPLACE FUNCTION hold_part_coming() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked entry;
  stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  stage := stage_of((SELECT e.quarter_id FROM entry e WHERE e.id = NEW.entry_id));
  SELECT * INTO asked FROM entry WHERE id = NEW.entry_id FOR SHARE;
  IF stage NOT IN ('PLANNING', 'OPEN') THEN
    RAISE EXCEPTION 'quarter % takes no new parts', asked.quarter_id USING ERRCODE = 'GB006';
  END IF;
  IF NEW.version = 1 AND is_being_carried(asked.id) AND EXISTS (SELECT FROM contribution c WHERE c.entry_id = asked.carried_from_id
      AND (c.agency_id, c.asked, c.asked_on, c.due, c.state, c.state_since, c.delivered_on, c.remark)
        IS NOT DISTINCT FROM (NEW.agency_id, NEW.asked, NEW.asked_on, NEW.due, NEW.state, NEW.state_since, NEW.delivered_on, NEW.remark))
    THEN RETURN NEW; END IF;
  IF asked.state IN ('REPORTED', 'COMPLETED', 'DROPPED') THEN
    RAISE EXCEPTION 'a part is asked of a task that is being done' USING ERRCODE = 'GB006';
  END IF;
  IF (NEW.state, NEW.version, NEW.remark, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution)
      IS DISTINCT FROM ('ASKED'::"ContributionState", 1, '', NULL::text, '', '')
    OR NOT is_today(NEW.asked_on) OR NOT is_of_today(NEW.state_since) THEN
    RAISE EXCEPTION 'a new part is asked today' USING ERRCODE = 'GB005';
  END IF;
  RETURN NEW;
END $$;

-- What is asked may change until somebody answers; then the part goes its steps, each on its day, and ends with its task.
CREATE OR REPLACE FUNCTION hold_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stage "QuarterState";
  whole "EntryState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  PERFORM refuse_next_version_missing(OLD.version, NEW.version);
  IF NEW.entry_id <> OLD.entry_id OR NEW.asked_on <> OLD.asked_on OR NOT is_part_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  stage := stage_of((SELECT e.quarter_id FROM entry e WHERE e.id = OLD.entry_id));
  SELECT state INTO whole FROM entry WHERE id = OLD.entry_id FOR SHARE;
  IF is_ended(whole) AND (NEW.state, NEW.asked, NEW.due, NEW.state_since, NEW.delivered_on, NEW.remark)
    IS DISTINCT FROM (OLD.state, OLD.asked, OLD.due, OLD.state_since, OLD.delivered_on, OLD.remark) THEN
    RAISE EXCEPTION 'a part has ended with its task' USING ERRCODE = 'GB006';
  END IF;
  IF (NEW.asked, NEW.due) <> (OLD.asked, OLD.due) AND (stage NOT IN ('PLANNING', 'OPEN') OR OLD.state <> 'ASKED' OR NEW.state <> 'ASKED') THEN
    RAISE EXCEPTION 'what is asked changes until it is answered' USING ERRCODE = 'GB006';
  END IF;
  IF (NEW.state, NEW.state_since, NEW.delivered_on, NEW.remark, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution)
    IS NOT DISTINCT FROM (OLD.state, OLD.state_since, OLD.delivered_on, OLD.remark, OLD.delay_reason_code, OLD.delay_reason,
      OLD.proposed_solution) THEN RETURN NEW; END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') THEN
    RAISE EXCEPTION 'a part is answered while its quarter runs' USING ERRCODE = 'GB006';
  END IF;
  IF (CASE WHEN NEW.state = OLD.state
      THEN NEW.state IN ('DECLINED', 'DELIVERED', 'ACKNOWLEDGED', 'NOT_NEEDED') OR (NEW.state_since, NEW.remark) <> (OLD.state_since, OLD.remark)
        OR NEW.delivered_on IS DISTINCT FROM OLD.delivered_on
      ELSE NOT is_of_today(NEW.state_since) OR NEW.state = 'DELIVERED' AND NOT is_today(NEW.delivered_on)
        OR NEW.state = 'ACKNOWLEDGED' AND (CASE OLD.state WHEN 'DELIVERED' THEN NEW.delivered_on <> OLD.delivered_on
          ELSE NOT is_today(NEW.delivered_on) END) END) THEN
    RAISE EXCEPTION 'a part is answered on the day of the answer' USING ERRCODE = 'GB005';
  END IF;
  RETURN NEW;
END $$;

-- Only what ends with its task is settled: at the end of the transaction the task has ended, with all its parts.
CREATE FUNCTION hold_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR NOT is_settling(OLD.state, NEW.state) OR EXISTS (SELECT FROM contribution c JOIN entry e ON e.id = c.entry_id
      WHERE c.id = NEW.id AND (is_ended(e.state) OR c.state <> NEW.state)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part is settled when its task ends' USING ERRCODE = 'GB006';
END $$;
CREATE CONSTRAINT TRIGGER hold_settled AFTER UPDATE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION hold_settled();

CREATE FUNCTION hold_parts_of_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution c JOIN entry e ON e.id = c.entry_id
      WHERE c.entry_id = NEW.id AND is_ended(e.state) AND is_open_part(c.state)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a task ends with its parts' USING ERRCODE = 'GB006';
END $$;
CREATE CONSTRAINT TRIGGER hold_parts_of_ended AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state <> OLD.state AND NEW.state IN ('COMPLETED', 'DROPPED')) EXECUTE FUNCTION hold_parts_of_ended();

-- A part is due within its task. What lies beyond it from before goes along with its task as it stands.
CREATE FUNCTION hold_part_within() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution c JOIN entry e ON e.id = c.entry_id
      WHERE c.id = NEW.id AND c.due > e.due AND NOT EXISTS (SELECT FROM contribution f
        WHERE f.entry_id = e.carried_from_id AND f.agency_id = c.agency_id AND f.due = c.due)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part is due within its task' USING ERRCODE = 'GB006';
END $$;
CREATE CONSTRAINT TRIGGER hold_part_within AFTER INSERT ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_part_within();
CREATE CONSTRAINT TRIGGER hold_part_within_moved AFTER UPDATE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.due <> NEW.due) EXECUTE FUNCTION hold_part_within();

CREATE FUNCTION hold_parts_within() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution c JOIN entry e ON e.id = c.entry_id
      WHERE c.entry_id = NEW.id AND c.due > e.due AND c.state <> 'DECLINED') THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part is due within its task' USING ERRCODE = 'GB006';
END $$;
CREATE CONSTRAINT TRIGGER hold_parts_within AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.due < OLD.due) EXECUTE FUNCTION hold_parts_within();

-- The agency takes back what it has reported as done: nothing of its words changes but the day, and how far it was.
CREATE FUNCTION hold_taking_back(was entry, becomes entry, stage "QuarterState") RETURNS void LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION hold_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  PERFORM refuse_next_version_missing(OLD.version, NEW.version);
  IF (NEW.task_id, NEW.quarter_id, NEW.carried_from_id) IS DISTINCT FROM (OLD.task_id, OLD.quarter_id, OLD.carried_from_id)
    OR NOT is_entry_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  IF OLD.state = 'REPORTED' AND NEW.state = 'IN_PROGRESS' AND NEW.returned_remark = '' THEN
    PERFORM hold_taking_back(OLD, NEW, stage_of(OLD.quarter_id));
  ELSIF OLD.state IN ('REPORTED', 'COMPLETED') THEN PERFORM hold_confirmer(OLD, NEW, stage_of(OLD.quarter_id));
  ELSE PERFORM hold_word(OLD, NEW, stage_of(OLD.quarter_id));
  END IF;
  RETURN NEW;
END $$;

-- A question for a longer deadline is asked of what runs and answered once, or taken back by who asked; it lapses when its
-- task ends.
CREATE OR REPLACE FUNCTION hold_extension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked entry;
  stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT * INTO asked FROM entry WHERE id = NEW.entry_id;
  stage := stage_of(asked.quarter_id);
  IF TG_OP = 'INSERT' AND is_being_carried(asked.id) THEN
    IF NEW.state = 'AGREED' AND NEW.new_due = asked.due AND NEW.old_due = (SELECT e.due FROM entry e WHERE e.id = asked.carried_from_id)
      OR NEW.state = 'ASKED' AND EXISTS (SELECT FROM extension x WHERE x.entry_id = asked.carried_from_id AND x.state = 'ASKED'
        AND (x.new_due, x.reason, x.asked_at) = (NEW.new_due, NEW.reason, NEW.asked_at)) THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'an extension is carried over as it stands' USING ERRCODE = 'GB005';
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
  PERFORM refuse_next_version_missing(OLD.version, NEW.version);
  IF OLD.state <> 'ASKED' OR NEW.state = 'ASKED' OR NOT is_of_today(NEW.decided_at)
    OR (NEW.entry_id, NEW.old_due, NEW.new_due, NEW.reason, NEW.asked_at)
      <> (OLD.entry_id, OLD.old_due, OLD.new_due, OLD.reason, OLD.asked_at) THEN
    RAISE EXCEPTION 'an extension is decided once, as it was asked' USING ERRCODE = 'GB005';
  END IF;
  IF report_is_submitted(asked.quarter_id, asked.agency_id) AND (NEW.state = 'WITHDRAWN' AND NOT is_ended(asked.state)
    OR EXISTS (SELECT FROM task t WHERE t.id = asked.task_id AND t.origin = 'AGENCY_PLAN')) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  RETURN NEW;
END $$;

-- What stands open of tasks that have ended is settled now, where its quarter is not closed: what was delivered counts as
-- received, the rest is no longer needed.
DO $$
DECLARE
  moment timestamptz := coalesce((SELECT (demo_today + (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::time)
    AT TIME ZONE 'Asia/Ho_Chi_Minh' FROM committee), now());
  word text := 'Nhiệm vụ đã kết thúc.';
  part record;
  asked record;
BEGIN
  FOR part IN SELECT c.id, c.asked, c.due, c.remark, a.code, e.task_id, e.quarter_id, c.state = 'DELIVERED' AS received
      FROM contribution c JOIN agency a ON a.id = c.agency_id JOIN entry e ON e.id = c.entry_id
        JOIN quarter q ON q.id = e.quarter_id
      WHERE is_ended(e.state) AND is_open_part(c.state) AND q.state <> 'CLOSED' ORDER BY c.id LOOP
    UPDATE contribution SET version = version + 1, state_since = moment, remark = CASE WHEN part.received THEN remark ELSE word END,
      state = CASE WHEN part.received THEN 'ACKNOWLEDGED' ELSE 'NOT_NEEDED' END::"ContributionState" WHERE id = part.id;
    INSERT INTO contribution_step (contribution_id, state, at, remark) SELECT c.id, c.state, moment, CASE WHEN part.received THEN ''
      ELSE word END FROM contribution c WHERE c.id = part.id;
    INSERT INTO history (at, subject, subject_id, quarter_id, event, after, note) VALUES (moment, 'task', part.task_id, part.quarter_id,
      CASE WHEN part.received THEN 'partAcknowledged' ELSE 'partNotNeeded' END,
      jsonb_build_object('agency', part.code, 'asked', part.asked, 'due', part.due), CASE WHEN part.received THEN '' ELSE word END);
  END LOOP;
  FOR asked IN SELECT x.id, x.new_due, x.old_due, e.task_id, e.quarter_id FROM extension x JOIN entry e ON e.id = x.entry_id
      JOIN quarter q ON q.id = e.quarter_id
      WHERE is_ended(e.state) AND x.state = 'ASKED' AND q.state <> 'CLOSED' ORDER BY x.id LOOP
    UPDATE extension SET state = 'WITHDRAWN', decided_at = moment, version = version + 1 WHERE id = asked.id;
    INSERT INTO history (at, subject, subject_id, quarter_id, event, before, after) VALUES (moment, 'task', asked.task_id, asked.quarter_id,
      'extensionLapsed', jsonb_build_object('due', asked.old_due), jsonb_build_object('due', asked.new_due));
  END LOOP;
END $$;

-- What the guards read is what they were written for (0009): a function that was replaced must be told again.
DO $$
DECLARE guard regprocedure;
BEGIN
  FOR guard IN SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql' LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
  END LOOP;
END $$;
