-- The rules of the domain (rules 1 to 6) held by the database for the role as which the app connects, by whatever door a
-- statement comes. Who owns the tables loads data and is bound by what is closed alone (0002, 0005 and below).

CREATE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql STABLE
  RETURN (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'entry'::regclass);

-- The day that deadlines are judged by: the demonstration's own, else the calendar's in Asia/Ho_Chi_Minh.
CREATE FUNCTION giaoban_today() RETURNS date LANGUAGE sql STABLE
  RETURN coalesce((SELECT demo_today FROM committee), (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);

-- Whether a day that somebody writes down is this one. Two clocks differ a little, and midnight may pass meanwhile.
CREATE FUNCTION is_today(day date) RETURNS boolean LANGUAGE sql
  RETURN CASE WHEN (SELECT demo_today FROM committee) IS NOT NULL THEN day = giaoban_today() ELSE day BETWEEN
    ((now() - interval '5 minutes') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AND
    ((clock_timestamp() + interval '5 minutes') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END;
CREATE FUNCTION is_of_today(instant timestamptz) RETURNS boolean LANGUAGE sql
  RETURN is_today((instant AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);

-- The stage of a quarter, which stays until the transaction ends: who moves, submits or closes it waits for the writer.
CREATE FUNCTION stage_of(of_quarter int) RETURNS "QuarterState" LANGUAGE plpgsql AS $$
DECLARE stage "QuarterState";
BEGIN
  SELECT state INTO stage FROM quarter WHERE id = of_quarter FOR SHARE;
  IF stage = 'CLOSED' THEN RAISE EXCEPTION 'quarter % is closed', of_quarter USING ERRCODE = 'GB002'; END IF;
  RETURN stage;
END $$;

CREATE FUNCTION refuse_next_version_missing(was int, becomes int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF becomes <> was + 1 THEN
    RAISE EXCEPTION 'a change names the version it saw and makes the next' USING ERRCODE = 'GB004';
  END IF;
END $$;

-- Rule 1: the steps of an entry; those from REPORTED and COMPLETED are the confirmer's.
CREATE FUNCTION is_entry_step(was "EntryState", becomes "EntryState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN was = becomes OR (was::text, becomes::text) IN (
    ('NOT_STARTED', 'IN_PROGRESS'), ('NOT_STARTED', 'SUSPENDED'), ('NOT_STARTED', 'DROPPED'),
    ('IN_PROGRESS', 'REPORTED'), ('IN_PROGRESS', 'SUSPENDED'), ('IN_PROGRESS', 'DROPPED'),
    ('REPORTED', 'COMPLETED'), ('REPORTED', 'IN_PROGRESS'), ('COMPLETED', 'IN_PROGRESS'),
    ('SUSPENDED', 'IN_PROGRESS'), ('SUSPENDED', 'DROPPED'));

CREATE FUNCTION is_part_step(was "ContributionState", becomes "ContributionState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN was = becomes OR (was::text, becomes::text) IN (
    ('ASKED', 'ACCEPTED'), ('ASKED', 'DELIVERED'), ('ASKED', 'DECLINED'), ('ACCEPTED', 'DELIVERED'),
    ('ACCEPTED', 'DECLINED'), ('RETURNED', 'DELIVERED'), ('DELIVERED', 'ACKNOWLEDGED'), ('DELIVERED', 'RETURNED'));

-- Whether the report on an entry can be changed: not after its agency has submitted (until the report is withdrawn).
CREATE FUNCTION report_is_submitted(of_quarter int, of_agency int) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM agency_report r WHERE r.quarter_id = of_quarter AND r.agency_id = of_agency
    AND r.submitted_at IS NOT NULL);

-- Rule 3: what an entry needs that is late, or stays open while its quarter is reported.
CREATE FUNCTION is_explained(line entry, stage "QuarterState") RETURNS boolean LANGUAGE sql STABLE
  RETURN CASE
    WHEN line.state IN ('NOT_STARTED', 'IN_PROGRESS') AND stage = 'REPORTING' OR giaoban_today() > line.due
      THEN line.delay_reason_code IS NOT NULL AND btrim(line.delay_reason) <> ''
        AND (line.state = 'REPORTED' OR btrim(line.proposed_solution) <> '')
    ELSE true END;

-- Entries come while a quarter is planned or open (rule 4), the first of a task as it is planned.
CREATE FUNCTION hold_coming() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF stage_of(NEW.quarter_id) NOT IN ('PLANNING', 'OPEN') THEN
    RAISE EXCEPTION 'quarter % takes no new tasks', NEW.quarter_id USING ERRCODE = 'GB006';
  END IF;
  IF NEW.version <> 1 THEN RAISE EXCEPTION 'an entry begins with its first version' USING ERRCODE = 'GB004'; END IF;
  IF NEW.carried_from_id IS NOT NULL THEN RETURN NEW; END IF;
  IF (NEW.state, NEW.progress, NEW.result, NEW.confidence, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution,
      NEW.help_needed, NEW.help_from, NEW.state_reason, NEW.returned_remark, NEW.extended)
    IS DISTINCT FROM ('NOT_STARTED'::"EntryState", 0, '', NULL::"Confidence", NULL::text, '', '', '', '', '', '', 0) THEN
    RAISE EXCEPTION 'a new entry is not started' USING ERRCODE = 'GB005';
  END IF;
  IF NOT is_of_today(NEW.last_word_at) OR EXISTS (SELECT FROM entry e WHERE e.task_id = NEW.task_id) THEN
    RAISE EXCEPTION 'a task goes from quarter to quarter by being carried over alone' USING ERRCODE = 'GB005';
  END IF;
  IF NEW.due <> (SELECT t.original_due FROM task t WHERE t.id = NEW.task_id) THEN
    RAISE EXCEPTION 'the first deadline of a task is the original one' USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_coming BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION hold_coming();

-- An entry is carried over by the closing alone, as it stood and as the Office decided.
CREATE FUNCTION hold_carried() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE former entry;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT * INTO former FROM entry WHERE id = NEW.carried_from_id;
  IF stage_of(former.quarter_id) <> 'REPORTING' OR former.task_id <> NEW.task_id OR former.state IN ('COMPLETED', 'DROPPED')
    OR NEW.quarter_id <> former.quarter_id + (CASE former.quarter_id % 10 WHEN 4 THEN 7 ELSE 1 END)
    OR (NEW.agency_id, NEW.state, NEW.progress, NEW.result, NEW.state_reason, NEW.done_on, NEW.last_word_at)
      IS DISTINCT FROM (former.agency_id, former.state, former.progress, former.result, former.state_reason, former.done_on,
        former.last_word_at) OR NEW.extended <> former.extended + (NEW.due > former.due)::int THEN
    RAISE EXCEPTION 'only an unfinished entry is carried over, as it stands' USING ERRCODE = 'GB005';
  END IF;
  IF NOT EXISTS (SELECT FROM closing_decision d JOIN quarter q ON q.id = former.quarter_id
      WHERE d.entry_id = former.id AND d.carry_over AND q.closing_proposed_by_id IS NOT NULL
        AND NEW.due >= former.due AND NEW.due = (CASE WHEN former.state = 'REPORTED' THEN former.due ELSE d.due END)) THEN
    RAISE EXCEPTION 'what is carried over was decided and proposed' USING ERRCODE = 'GB007';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_carried BEFORE INSERT ON entry FOR EACH ROW
  WHEN (NEW.carried_from_id IS NOT NULL) EXECUTE FUNCTION hold_carried();

CREATE FUNCTION hold_closing_of_carried() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.id = NEW.carried_from_id AND q.state = 'CLOSED') THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'an entry is carried over when its quarter is closed' USING ERRCODE = 'GB007';
END $$;
CREATE CONSTRAINT TRIGGER hold_closing_of_carried AFTER INSERT ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.carried_from_id IS NOT NULL) EXECUTE FUNCTION hold_closing_of_carried();

-- They leave it only while it is planned, before anything was said; what was carried over stays.
CREATE FUNCTION hold_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT acts_as_owner()
    AND (stage_of(OLD.quarter_id) <> 'PLANNING' OR OLD.carried_from_id IS NOT NULL OR OLD.state <> 'NOT_STARTED') THEN
    RAISE EXCEPTION 'an entry leaves a quarter only while it is planned' USING ERRCODE = 'GB006';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER hold_leaving BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION hold_leaving();

-- A deadline: free with the original one while the plan is being made; in force it moves forward by an extension that was
-- agreed, and only of what is not done.
CREATE FUNCTION hold_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  stage := stage_of(OLD.quarter_id);
  IF stage = 'PLANNING' AND OLD.carried_from_id IS NULL AND NEW.extended = OLD.extended THEN RETURN NEW; END IF;
  IF stage = 'PLANNING' OR NEW.due <= OLD.due OR NEW.extended <> OLD.extended + 1 OR NEW.state <> OLD.state
    OR OLD.state NOT IN ('NOT_STARTED', 'IN_PROGRESS', 'SUSPENDED') OR NOT EXISTS (SELECT FROM extension x
      WHERE x.entry_id = OLD.id AND x.state = 'AGREED' AND x.old_due = OLD.due AND x.new_due = NEW.due) THEN
    RAISE EXCEPTION 'a deadline in force moves by an extension alone' USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_deadline BEFORE UPDATE ON entry FOR EACH ROW
  WHEN ((OLD.due, OLD.extended) IS DISTINCT FROM (NEW.due, NEW.extended)) EXECUTE FUNCTION hold_deadline();

CREATE FUNCTION hold_first_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT acts_as_owner() AND EXISTS (SELECT FROM task t JOIN entry e ON e.task_id = t.id AND e.carried_from_id IS NULL
      JOIN quarter q ON q.id = e.quarter_id AND q.state = 'PLANNING'
      WHERE t.id = (to_jsonb(NEW) ->> TG_ARGV[0])::int AND e.due <> t.original_due) THEN
    RAISE EXCEPTION 'the first deadline of a task is the original one' USING ERRCODE = 'GB006';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_first_deadline AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.due <> NEW.due) EXECUTE FUNCTION hold_first_deadline('task_id');
CREATE CONSTRAINT TRIGGER hold_first_deadline AFTER UPDATE ON task DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.original_due <> NEW.original_due) EXECUTE FUNCTION hold_first_deadline('id');

-- Who leads a task: free while it is planned or its quarter is open; afterwards it goes to the agency's successor alone, so
-- that nobody speaks for an entry through an agency that has not submitted yet.
CREATE FUNCTION hold_lead() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT state INTO stage FROM quarter WHERE id = OLD.quarter_id;
  IF stage = 'PLANNING' OR stage = 'OPEN' AND NOT report_is_submitted(OLD.quarter_id, OLD.agency_id)
    OR EXISTS (SELECT FROM agency WHERE id = OLD.agency_id AND successor_id = NEW.agency_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a task that is being reported goes to its agency''s successor alone' USING ERRCODE = 'GB006';
END $$;
CREATE CONSTRAINT TRIGGER hold_lead AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.agency_id <> NEW.agency_id) EXECUTE FUNCTION hold_lead();

-- The confirmer's steps, those from REPORTED and COMPLETED: what the agency has reported stays as it reported it.
CREATE FUNCTION hold_confirmer(was entry, becomes entry, stage "QuarterState") RETURNS void LANGUAGE plpgsql AS $$
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

-- The agency's own word on what is neither reported nor final.
CREATE FUNCTION hold_word(was entry, becomes entry, stage "QuarterState") RETURNS void LANGUAGE plpgsql AS $$
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
    RAISE EXCEPTION 'a word is said on its day, and none of what is dropped' USING ERRCODE = 'GB005';
  END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') THEN
    RAISE EXCEPTION 'nothing is reported in a quarter that does not run' USING ERRCODE = 'GB006';
  END IF;
  IF is_drop_of_closing(was, becomes) THEN RETURN; END IF;
  IF report_is_submitted(was.quarter_id, was.agency_id) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  IF NOT is_explained(becomes, stage) THEN
    RAISE EXCEPTION 'a late entry needs the reason and the proposed solution' USING ERRCODE = 'GB009';
  END IF;
END $$;

-- What the Office decided for the closing is its own word, not the agency's; it changes nothing of what that one said.
CREATE FUNCTION is_drop_of_closing(was entry, becomes entry) RETURNS boolean LANGUAGE sql STABLE
  RETURN becomes.state = 'DROPPED' AND EXISTS (SELECT FROM closing_decision d JOIN quarter q ON q.id = was.quarter_id
      WHERE d.entry_id = was.id AND NOT d.carry_over AND d.reason = becomes.state_reason
        AND q.closing_proposed_by_id IS NOT NULL)
    AND (becomes.progress, becomes.result, becomes.confidence, becomes.delay_reason_code, becomes.delay_reason,
      becomes.proposed_solution, becomes.help_needed, becomes.help_from, becomes.last_word_at)
    IS NOT DISTINCT FROM (was.progress, was.result, was.confidence, was.delay_reason_code, was.delay_reason,
      was.proposed_solution, was.help_needed, was.help_from, was.last_word_at);

CREATE FUNCTION hold_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  PERFORM refuse_next_version_missing(OLD.version, NEW.version);
  IF (NEW.task_id, NEW.quarter_id, NEW.carried_from_id) IS DISTINCT FROM (OLD.task_id, OLD.quarter_id, OLD.carried_from_id)
    OR NOT is_entry_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  IF OLD.state IN ('REPORTED', 'COMPLETED') THEN PERFORM hold_confirmer(OLD, NEW, stage_of(OLD.quarter_id));
  ELSE PERFORM hold_word(OLD, NEW, stage_of(OLD.quarter_id));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_entry BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION hold_entry();

-- Dropped by the Office's decision alone is only what is then closed.
CREATE FUNCTION hold_closing_of_dropped() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stage "QuarterState";
BEGIN
  IF acts_as_owner() OR NOT is_drop_of_closing(OLD, NEW) THEN RETURN NULL; END IF;
  SELECT state INTO stage FROM quarter WHERE id = NEW.quarter_id;
  IF stage <> 'CLOSED' AND (report_is_submitted(NEW.quarter_id, NEW.agency_id) OR NOT is_explained(NEW, stage)) THEN
    RAISE EXCEPTION 'the Office drops an entry when its quarter is closed' USING ERRCODE = 'GB007';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_closing_of_dropped AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'DROPPED' AND OLD.state <> 'DROPPED') EXECUTE FUNCTION hold_closing_of_dropped();

-- What a task is stays while its quarter is reported; only whom it is led by may follow a merger.
CREATE FUNCTION hold_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF (NEW.code, NEW.created_at) <> (OLD.code, OLD.created_at) THEN
    RAISE EXCEPTION 'a task keeps its code' USING ERRCODE = 'GB005';
  END IF;
  IF (NEW.title, NEW.deliverable, NEW.directive_id, NEW.origin, NEW.priority)
      IS DISTINCT FROM (OLD.title, OLD.deliverable, OLD.directive_id, OLD.origin, OLD.priority)
    AND 'REPORTING' = stage_of((SELECT max(quarter_id) FROM entry WHERE task_id = OLD.id)) THEN
    RAISE EXCEPTION 'a task does not change while it is being reported' USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_task BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION hold_task();

-- A question for a longer deadline is asked of what runs and answered once.
CREATE FUNCTION hold_extension() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF report_is_submitted(asked.quarter_id, asked.agency_id)
    AND EXISTS (SELECT FROM task t WHERE t.id = asked.task_id AND t.origin = 'AGENCY_PLAN') THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_extension BEFORE INSERT OR UPDATE ON extension FOR EACH ROW EXECUTE FUNCTION hold_extension();
CREATE UNIQUE INDEX extension_one_asked ON extension (entry_id) WHERE state = 'ASKED';

-- Whether an entry is just being carried over: its quarter is not closed yet, which it is when the transaction ends.
CREATE FUNCTION is_being_carried(of_entry int) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM entry n JOIN entry e ON e.id = n.carried_from_id JOIN quarter q ON q.id = e.quarter_id
    WHERE n.id = of_entry AND q.state <> 'CLOSED');

-- A part is asked while the quarter is planned or open; carried over, it comes as it stands.
CREATE FUNCTION hold_part_coming() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked entry;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT * INTO asked FROM entry WHERE id = NEW.entry_id;
  IF stage_of(asked.quarter_id) NOT IN ('PLANNING', 'OPEN') THEN
    RAISE EXCEPTION 'quarter % takes no new parts', asked.quarter_id USING ERRCODE = 'GB006';
  END IF;
  IF NEW.version = 1 AND is_being_carried(asked.id) AND EXISTS (SELECT FROM contribution c WHERE c.entry_id = asked.carried_from_id
      AND (c.agency_id, c.asked, c.asked_on, c.due, c.state, c.state_since, c.delivered_on, c.remark)
        IS NOT DISTINCT FROM (NEW.agency_id, NEW.asked, NEW.asked_on, NEW.due, NEW.state, NEW.state_since, NEW.delivered_on, NEW.remark))
    THEN RETURN NEW; END IF;
  IF (NEW.state, NEW.version, NEW.remark, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution)
      IS DISTINCT FROM ('ASKED'::"ContributionState", 1, '', NULL::text, '', '')
    OR NOT is_today(NEW.asked_on) OR NOT is_of_today(NEW.state_since) THEN
    RAISE EXCEPTION 'a new part is asked today' USING ERRCODE = 'GB005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_part_coming BEFORE INSERT ON contribution FOR EACH ROW EXECUTE FUNCTION hold_part_coming();

-- What is asked may change until somebody answers; then the part goes its steps, each on its day.
CREATE FUNCTION hold_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  PERFORM refuse_next_version_missing(OLD.version, NEW.version);
  IF NEW.entry_id <> OLD.entry_id OR NEW.asked_on <> OLD.asked_on OR NOT is_part_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  stage := stage_of((SELECT e.quarter_id FROM entry e WHERE e.id = OLD.entry_id));
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
      THEN NEW.state IN ('DECLINED', 'DELIVERED', 'ACKNOWLEDGED') OR (NEW.state_since, NEW.remark) <> (OLD.state_since, OLD.remark)
        OR NEW.delivered_on IS DISTINCT FROM OLD.delivered_on
      ELSE NOT is_of_today(NEW.state_since) OR NEW.state = 'DELIVERED' AND NOT is_today(NEW.delivered_on)
        OR NEW.state = 'ACKNOWLEDGED' AND NEW.delivered_on <> OLD.delivered_on END) THEN
    RAISE EXCEPTION 'a part is answered on the day of the answer' USING ERRCODE = 'GB005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_part BEFORE UPDATE ON contribution FOR EACH ROW EXECUTE FUNCTION hold_part();

-- A part falls away before it is delivered: while the quarter is planned or open, or because the agencies became one.
CREATE FUNCTION hold_part_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked entry;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT * INTO asked FROM entry WHERE id = OLD.entry_id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF OLD.state IN ('ASKED', 'ACCEPTED', 'RETURNED') AND (stage_of(asked.quarter_id) IN ('PLANNING', 'OPEN')
    OR OLD.agency_id = asked.agency_id OR EXISTS (
      SELECT FROM agency a WHERE (a.id, a.successor_id) IN ((OLD.agency_id, asked.agency_id), (asked.agency_id, OLD.agency_id))))
    THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part that was delivered stays' USING ERRCODE = 'GB006';
END $$;
CREATE CONSTRAINT TRIGGER hold_part_leaving AFTER DELETE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_part_leaving();

-- A part goes to another agency as a task does.
CREATE FUNCTION hold_part_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR OLD.state = 'ASKED' AND EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.id = OLD.entry_id AND q.state IN ('PLANNING', 'OPEN'))
    OR EXISTS (SELECT FROM agency WHERE id = OLD.agency_id AND successor_id = NEW.agency_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part that is answered goes to its agency''s successor alone' USING ERRCODE = 'GB006';
END $$;
CREATE CONSTRAINT TRIGGER hold_part_holder AFTER UPDATE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.agency_id <> NEW.agency_id) EXECUTE FUNCTION hold_part_holder();

-- Who waited for whom follows from the steps: each is that of its part, on its day, and leaves with the part alone.
CREATE FUNCTION hold_part_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part contribution;
  former int;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT * INTO part FROM contribution WHERE id = NEW.contribution_id;
  IF part.state = NEW.state AND is_of_today(NEW.at) THEN RETURN NEW; END IF;
  SELECT carried_from_id INTO former FROM entry WHERE id = part.entry_id;
  IF former IS NOT NULL AND is_being_carried(part.entry_id) AND EXISTS (SELECT FROM contribution f
      JOIN contribution_step s ON s.contribution_id = f.id WHERE f.entry_id = former AND f.agency_id = part.agency_id
        AND s.state = NEW.state AND s.at = NEW.at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a step is the one that its part takes today' USING ERRCODE = 'GB005';
END $$;
CREATE TRIGGER hold_part_step BEFORE INSERT ON contribution_step FOR EACH ROW EXECUTE FUNCTION hold_part_step();

CREATE FUNCTION hold_part_step_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution WHERE id = OLD.contribution_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a step stays as long as its part' USING ERRCODE = 'GB005';
END $$;
CREATE CONSTRAINT TRIGGER hold_part_step_leaving AFTER DELETE ON contribution_step DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_part_step_leaving();

CREATE FUNCTION hold_steps_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution c WHERE c.id = NEW.id AND c.state = NEW.state)
    OR EXISTS (SELECT FROM contribution_step s WHERE s.contribution_id = NEW.id AND s.state = NEW.state)
    OR NEW.version = 1 AND EXISTS (SELECT FROM entry e WHERE e.id = NEW.entry_id AND e.carried_from_id IS NOT NULL)
    THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the state of a part has its step' USING ERRCODE = 'GB005';
END $$;
CREATE CONSTRAINT TRIGGER hold_steps_of_part AFTER INSERT OR UPDATE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_steps_of_part();

-- The agency's report: submitted while the quarter is reported and what is open is explained; then it stays until it is
-- withdrawn. The lock on the quarter makes it wait for the words before it, and those after it see it.
CREATE FUNCTION hold_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stage "QuarterState";
  before timestamptz := CASE WHEN TG_OP = 'UPDATE' THEN OLD.submitted_at END;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT state INTO stage FROM quarter WHERE id = NEW.quarter_id FOR NO KEY UPDATE;
  PERFORM refuse_next_version_missing(CASE WHEN TG_OP = 'UPDATE' THEN OLD.version ELSE 0 END, NEW.version);
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
CREATE TRIGGER hold_report BEFORE INSERT OR UPDATE ON agency_report FOR EACH ROW EXECUTE FUNCTION hold_report();

-- Rules 4 and 5: a quarter begins planned and goes its stages one by one.
CREATE FUNCTION hold_quarter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'PLANNING' OR NEW.closing_proposed_by_id IS NOT NULL OR NEW.version <> 1 THEN
      RAISE EXCEPTION 'a quarter begins with its planning' USING ERRCODE = 'GB005';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'CLOSED' THEN RAISE EXCEPTION 'quarter % is closed', OLD.id USING ERRCODE = 'GB002'; END IF;
  PERFORM refuse_next_version_missing(OLD.version, NEW.version);
  IF NEW.id <> OLD.id OR NEW.state <> OLD.state AND (OLD.state::text, NEW.state::text) NOT IN (('PLANNING', 'OPEN'),
      ('OPEN', 'REPORTING'), ('REPORTING', 'CLOSED'), ('OPEN', 'PLANNING'), ('REPORTING', 'OPEN')) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  IF NEW.state = 'PLANNING' AND OLD.state = 'OPEN' AND (EXISTS (SELECT FROM entry e WHERE e.quarter_id = OLD.id
        AND e.state <> 'NOT_STARTED' AND e.carried_from_id IS NULL)
      OR EXISTS (SELECT FROM agency_report r WHERE r.quarter_id = OLD.id AND r.submitted_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'what is reported does not go back to planning' USING ERRCODE = 'GB006';
  END IF;
  PERFORM hold_closing(OLD, NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER hold_quarter BEFORE INSERT OR UPDATE ON quarter FOR EACH ROW EXECUTE FUNCTION hold_quarter();

-- A quarter is closed when the Office has decided each open entry and proposed it: dropped, or carried over.
CREATE FUNCTION hold_closing(was quarter, becomes quarter) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF becomes.closing_proposed_by_id IS NOT NULL AND was.closing_proposed_by_id IS NULL THEN
    IF was.state <> 'REPORTING' OR becomes.state <> 'REPORTING' OR NOT coalesce(is_of_today(becomes.closing_proposed_at), false)
      OR NOT EXISTS (SELECT FROM person p WHERE p.id = becomes.closing_proposed_by_id AND p.role = 'OFFICE') THEN
      RAISE EXCEPTION 'the Office proposes the closing of a quarter that is reported' USING ERRCODE = 'GB007';
    END IF;
    IF EXISTS (SELECT FROM entry e WHERE e.quarter_id = was.id AND e.state NOT IN ('COMPLETED', 'DROPPED')
        AND NOT EXISTS (SELECT FROM closing_decision d WHERE d.entry_id = e.id)) THEN
      RAISE EXCEPTION 'quarter % has entries that nobody has decided on', was.id USING ERRCODE = 'GB007';
    END IF;
  ELSIF becomes.closing_proposed_by_id IS NOT NULL AND ((becomes.closing_proposed_by_id, becomes.closing_proposed_at)
      IS DISTINCT FROM (was.closing_proposed_by_id, was.closing_proposed_at) OR becomes.state NOT IN ('REPORTING', 'CLOSED')) THEN
    RAISE EXCEPTION 'a proposal stands as it was made, or ends' USING ERRCODE = 'GB007';
  END IF;
  IF becomes.state <> 'CLOSED' THEN RETURN; END IF;
  IF becomes.closing_proposed_by_id IS NULL OR NOT is_today(becomes.closed_on) OR EXISTS (SELECT FROM entry e
      WHERE e.quarter_id = was.id AND e.state NOT IN ('COMPLETED', 'DROPPED')
        AND NOT EXISTS (SELECT FROM entry n WHERE n.carried_from_id = e.id)) THEN
    RAISE EXCEPTION 'quarter % has entries that nobody has decided on', was.id USING ERRCODE = 'GB007';
  END IF;
END $$;

-- At the end of the closing's transaction the snapshot is there, and the history says that the chair confirmed what
-- another person had proposed.
CREATE FUNCTION hold_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT FROM snapshot WHERE quarter_id = NEW.id) THEN
    RAISE EXCEPTION 'quarter % is closed without its snapshot', NEW.id USING ERRCODE = 'GB007';
  END IF;
  IF NOT EXISTS (SELECT FROM history h WHERE h.subject = 'quarter' AND h.subject_id = NEW.id AND h.event = 'quarterClosed'
      AND h.role = 'CHAIR' AND h.person_id <> NEW.closing_proposed_by_id) THEN
    RAISE EXCEPTION 'quarter % is closed by the chair', NEW.id USING ERRCODE = 'GB007';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_snapshot AFTER UPDATE ON quarter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION hold_snapshot();

-- A plan is still being made: its first deadline is the original one only when the quarter opens.
DROP TRIGGER keep_original_due ON task;
CREATE OR REPLACE FUNCTION keep_original_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id WHERE e.task_id = OLD.id AND q.state <> 'PLANNING') THEN
    RAISE EXCEPTION 'the original deadline of task % cannot change', OLD.code USING ERRCODE = 'GB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_original_due BEFORE UPDATE ON task FOR EACH ROW
  WHEN (OLD.original_due IS DISTINCT FROM NEW.original_due) EXECUTE FUNCTION keep_original_due();

-- Evidence: bounded, what it says of itself is true, and part of what closes. It is added and removed, never changed.
ALTER TABLE evidence
  ADD CONSTRAINT evidence_size CHECK (size = octet_length(content) AND size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT evidence_sha256 CHECK (sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT evidence_name CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT evidence_type CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));
ALTER TABLE evidence ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();

-- Two files at once would each find room: the entry's row makes them take turns.
CREATE FUNCTION bound_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stage_of((SELECT e.quarter_id FROM entry e WHERE e.id = NEW.entry_id));
  PERFORM 1 FROM entry WHERE id = NEW.entry_id FOR NO KEY UPDATE;
  IF (SELECT coalesce(sum(size), 0) FROM evidence WHERE entry_id = NEW.entry_id) + NEW.size > 52428800 THEN
    RAISE EXCEPTION 'the evidence of an entry takes at most 50 MiB' USING ERRCODE = 'GB010';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bound_evidence BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION bound_evidence();

-- A file is the agency's word: it comes and goes until the entry is final or the agency has submitted its report.
CREATE FUNCTION hold_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE proven entry;
BEGIN
  IF acts_as_owner() THEN RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END IF;
  SELECT * INTO proven FROM entry WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END;
  IF stage_of(proven.quarter_id) NOT IN ('OPEN', 'REPORTING') OR proven.state IN ('COMPLETED', 'DROPPED')
    OR TG_OP = 'INSERT' AND NOT is_of_today(NEW.added_at) THEN
    RAISE EXCEPTION 'evidence is brought while its task is being done' USING ERRCODE = 'GB006';
  END IF;
  IF report_is_submitted(proven.quarter_id, proven.agency_id) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER hold_evidence BEFORE INSERT OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION hold_evidence();

-- What is decided for the closing.
ALTER TABLE closing_decision
  ADD CONSTRAINT closing_decision_complete CHECK (CASE WHEN carry_over THEN due IS NOT NULL ELSE due IS NULL AND btrim(reason) <> '' END),
  ADD CONSTRAINT closing_decision_text CHECK (length(reason) <= 4000);
CREATE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON closing_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();

-- Decided is while the quarter is reported; a proposal that stood is withdrawn with it, so that the chair confirms what
-- was proposed.
CREATE FUNCTION hold_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END)
        AND q.state = 'REPORTING' AND q.closing_proposed_by_id IS NULL) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'what is proposed is not decided anew' USING ERRCODE = 'GB007';
END $$;
CREATE CONSTRAINT TRIGGER hold_decision AFTER INSERT OR UPDATE OR DELETE ON closing_decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_decision();

-- The snapshot of a closed quarter and the errata beneath it come once and stay as they are.
ALTER TABLE snapshot
  ADD CONSTRAINT snapshot_revision CHECK (revision >= 1),
  ADD CONSTRAINT snapshot_sha256 CHECK (sha256 = encode(sha256(convert_to(json, 'UTF8')), 'hex'));
ALTER TABLE erratum
  ADD CONSTRAINT erratum_text CHECK (btrim(text) <> '' AND length(text) <= 4000),
  ADD CONSTRAINT erratum_signed CHECK (btrim(signed_name) <> '' AND length(signed_name) <= 200
    AND btrim(signed_post) <> '' AND length(signed_post) <= 200);

CREATE FUNCTION only_of_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM quarter WHERE id = NEW.quarter_id AND state = 'CLOSED') THEN
    RAISE EXCEPTION 'quarter % is not closed', NEW.quarter_id USING ERRCODE = 'GB006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_of_closed BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION only_of_closed();
CREATE TRIGGER only_of_closed BEFORE INSERT ON erratum FOR EACH ROW EXECUTE FUNCTION only_of_closed();

CREATE FUNCTION hold_record() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER hold_record BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION hold_record();
CREATE TRIGGER hold_record BEFORE INSERT ON erratum FOR EACH ROW EXECUTE FUNCTION hold_record();

CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the table % keeps what was stored', TG_TABLE_NAME USING ERRCODE = 'GB002';
END $$;
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON erratum
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON quarter EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON evidence EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON closing_decision EXECUTE FUNCTION refuse_truncation();

-- A file of tasks is taken in once.
CREATE UNIQUE INDEX task_file_taken_in ON task_file (quarter_id, sha256) WHERE taken_in_at IS NOT NULL;

ALTER TABLE entry ADD CONSTRAINT entry_help_from CHECK (help_from ~ '^([A-Z][A-Z0-9]{1,19})?$');

-- Where the chain ends, kept by the database itself: rows that are missing at its end would not show otherwise.
ALTER TABLE history_head ADD CONSTRAINT history_head_one_row CHECK (id = 1);
INSERT INTO history_head (id, last_id, hash)
  SELECT 1, coalesce(max(id), 0), coalesce((SELECT hash FROM history ORDER BY id DESC LIMIT 1), '') FROM history;
CREATE FUNCTION keep_history_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE history_head SET (last_id, hash) = (SELECT h.id, h.hash FROM history h ORDER BY h.id DESC LIMIT 1);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_history_head AFTER INSERT ON history FOR EACH STATEMENT EXECUTE FUNCTION keep_history_head();

-- Nobody writes into the history of another day.
CREATE FUNCTION hold_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR is_of_today(NEW.at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'history is written on its day' USING ERRCODE = 'GB003';
END $$;
CREATE TRIGGER hold_history BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION hold_history();

-- A row stays itself: a key that changes would carry everything that names it along, past the rules.
CREATE FUNCTION keep_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a row of % keeps its name', TG_TABLE_NAME USING ERRCODE = 'GB005';
END $$;
CREATE TRIGGER keep_identity BEFORE UPDATE ON agency FOR EACH ROW WHEN (OLD.id <> NEW.id OR OLD.code <> NEW.code) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON person FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON directive FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON task FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON delay_reason FOR EACH ROW WHEN (OLD.code <> NEW.code) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON entry FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON contribution FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON extension FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_identity();
CREATE TRIGGER keep_identity BEFORE UPDATE ON indicator FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION keep_identity();

-- The same as in 0002, asked in one statement: a closing asks it of thousands of rows.
CREATE OR REPLACE FUNCTION refuse_if_closed(VARIADIC quarters int[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
  FOR one IN SELECT id, state FROM quarter WHERE id = ANY (quarters) ORDER BY id FOR SHARE LOOP
    IF one.state = 'CLOSED' THEN RAISE EXCEPTION 'quarter % is closed', one.id USING ERRCODE = 'GB002'; END IF;
  END LOOP;
END $$;

-- What the guards read is what they were written for: a table of the same name that somebody makes for a session would be
-- found first otherwise, and a rule that reads it would be answered by who breaks it.
DO $$
DECLARE guard regprocedure;
BEGIN
  FOR guard IN SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql' LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
  END LOOP;
END $$;
