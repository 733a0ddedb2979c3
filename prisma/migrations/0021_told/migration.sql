-- What the app's role changes is told in the history of the same transaction, and told by who is signed in: the person
-- comes with the transaction, as the secret of a session, and the database looks up who that is and what they may.

-- The key by which the app shows that it was the one to open a session. Only the owner of the tables reads it: whoever has
-- the app's connection alone opens no session in anybody's name.
CREATE TABLE app_key (
  id INTEGER NOT NULL PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  key BYTEA NOT NULL CHECK (octet_length(key) = 32)
);
ALTER TABLE session ADD COLUMN seal TEXT NOT NULL DEFAULT '';

-- The inner hash has a fixed length, so that nothing can be put behind it. lib/people/seal.ts makes the same.
CREATE FUNCTION is_sealed(of_session text, of_person int, seal text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app_key k
    WHERE seal = encode(sha256(k.key || sha256(convert_to(of_session || ':' || of_person, 'UTF8'))), 'hex'));
END $$;

CREATE FUNCTION hold_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND is_sealed(NEW.hash, NEW.person_id, NEW.seal) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND (NEW.hash, NEW.person_id, NEW.seal, NEW.created_at) = (OLD.hash, OLD.person_id, OLD.seal, OLD.created_at)
    AND NEW.expires_at <= OLD.expires_at AND (OLD.ended_at IS NULL OR NEW.ended_at IS NOT DISTINCT FROM OLD.ended_at)
    THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a session is opened by the sign-in, and ends for good' USING ERRCODE = 'GB011';
END $$;
CREATE TRIGGER hold_session BEFORE INSERT OR UPDATE ON session FOR EACH ROW EXECUTE FUNCTION hold_session();

-- Who acts: the person of the session that the transaction names by its secret; nobody where that did not hold any more when
-- the transaction began. Who ends their own sessions tells of it in the same one.
CREATE FUNCTION acting_person() RETURNS person LANGUAGE plpgsql STABLE AS $$
DECLARE who person;
BEGIN
  SELECT p.* INTO who FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.hash = encode(sha256(convert_to(coalesce(current_setting('giaoban.session', true), ''), 'UTF8')), 'hex')
      AND s.version = p.session_version AND s.expires_at > now() AND p.active
      AND (s.ended_at IS NULL OR s.ended_at >= date_trunc('milliseconds', now()));
  RETURN who;
END $$;

-- Whether an agency goes on with the work of another, or is that one.
CREATE FUNCTION speaks_for(speaker int, of_agency int) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (WITH RECURSIVE line AS (
      SELECT a.id, a.successor_id, 0 AS step FROM agency a WHERE a.id = of_agency
      UNION SELECT s.id, s.successor_id, line.step + 1 FROM line JOIN agency s ON s.id = line.successor_id WHERE line.step < 50)
    SELECT FROM line WHERE line.id = speaker);
END $$;

-- Who may do what with a task (domain.md), by the word that the history has for it.
CREATE FUNCTION may_tell_of_task(who person, line history) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  leads boolean;
  confirms boolean;
  plans boolean;
BEGIN
  IF line.event IN ('carriedOver', 'droppedAtClosing') THEN RETURN who.role = 'CHAIR'; END IF;
  IF line.event = 'movedToSuccessor' THEN RETURN who.role = 'ADMIN'; END IF;
  IF who.role IN ('COMMITTEE', 'CHAIR', 'ADMIN') THEN
    -- What ends with its task, at a closing; what a merger lets fall.
    RETURN who.role = 'CHAIR' AND line.event IN ('partAcknowledged', 'partNotNeeded', 'extensionLapsed')
      OR who.role = 'ADMIN' AND line.event IN ('partRemoved', 'partAcknowledged', 'partNotNeeded');
  END IF;
  IF line.event IN ('partAccepted', 'partDeclined', 'partDelivered', 'partExplained') THEN
    RETURN EXISTS (SELECT FROM contribution c JOIN entry e ON e.id = c.entry_id
      WHERE e.task_id = line.subject_id AND e.quarter_id = line.quarter_id AND c.agency_id = who.agency_id);
  END IF;
  leads := EXISTS (SELECT FROM entry e
    WHERE e.task_id = line.subject_id AND e.quarter_id = line.quarter_id AND e.agency_id = who.agency_id);
  IF line.event IN ('progressReported', 'reportTakenBack', 'extensionAsked', 'extensionWithdrawn', 'evidenceAdded', 'evidenceRemoved',
    'partReturned') THEN RETURN leads; END IF;
  IF line.event IN ('partAsked', 'partRemoved') THEN RETURN who.role = 'OFFICE' OR who.role = 'HEAD' AND leads; END IF;
  SELECT CASE t.origin WHEN 'AGENCY_PLAN' THEN who.role = 'HEAD' AND leads ELSE who.role = 'OFFICE' END,
      who.role = 'OFFICE' OR who.role = 'HEAD' AND t.origin = 'AGENCY_PLAN' AND (leads
        OR line.before ->> 'lead' = (SELECT a.code FROM agency a WHERE a.id = who.agency_id))
    INTO confirms, plans FROM task t WHERE t.id = line.subject_id;
  RETURN coalesce(CASE
    WHEN line.event IN ('confirmed', 'returned', 'extended', 'extensionDeclined') THEN confirms
    WHEN line.event IN ('partAcknowledged', 'partNotNeeded', 'partReopened', 'extensionLapsed') THEN leads OR confirms
    WHEN line.event IN ('assigned', 'taskChanged') THEN plans
    -- The task is gone by then; whose it was is asked as it leaves.
    WHEN line.event = 'taskRemoved' THEN who.role IN ('HEAD', 'OFFICE') END, false);
END $$;

CREATE FUNCTION may_tell(who person, line history) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce(CASE line.subject
    WHEN 'task' THEN may_tell_of_task(who, line)
    WHEN 'quarter' THEN CASE
      WHEN line.event IN ('quarterClosed', 'closingSentBack') THEN who.role = 'CHAIR'
      WHEN line.event IN ('quarterPlanned', 'quarterMoved', 'daysSet', 'closingDecided', 'closingProposed', 'closingWithdrawn',
        'erratumAdded') THEN who.role = 'OFFICE'
      WHEN line.event IN ('reportSubmitted', 'tasksTakenIn', 'tasksCopied') THEN who.role IN ('HEAD', 'OFFICE')
      WHEN line.event = 'reportWithdrawn' THEN who.role IN ('HEAD', 'OFFICE', 'ADMIN') END
    WHEN 'person' THEN CASE
      WHEN line.event IN ('passwordChanged', 'passwordSet', 'otherSessionsEnded') THEN line.subject_id = who.id
      WHEN line.event IN ('personMade', 'personChanged', 'personActivated', 'personDeactivated', 'linkGiven', 'sessionsEnded',
        'everybodySignedOut') THEN who.role = 'ADMIN' END
    WHEN 'agency' THEN line.event IN ('agencyMade', 'agencyChanged', 'agencyMerged') AND who.role = 'ADMIN'
    WHEN 'delayReason' THEN line.event IN ('reasonAdded', 'reasonChanged', 'reasonRetired', 'reasonRestored') AND who.role = 'OFFICE'
    END, false);
END $$;

-- A line of the history bears who acts, and tells of what that person may do.
CREATE FUNCTION hold_teller() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE who person;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  who := acting_person();
  IF who.id IS NULL OR (NEW.person_id, NEW.role, NEW.agency_id) IS DISTINCT FROM (who.id, who.role, who.agency_id) THEN
    RAISE EXCEPTION 'history is written in the name of who is signed in' USING ERRCODE = 'GB011';
  END IF;
  IF NOT may_tell(who, NEW) THEN
    RAISE EXCEPTION 'this is not for the role % to do: %', who.role, NEW.event USING ERRCODE = 'GB012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_teller BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION hold_teller();

-- Whether this transaction tells of the subject, by one of these words or, where none is named, by any.
CREATE FUNCTION is_told(of_subject text, of_id int, events text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM history h WHERE h.subject = of_subject AND h.subject_id = of_id
    AND h.xmin = pg_current_xact_id()::xid AND (cardinality(events) = 0 OR h.event = ANY (events)));
END $$;

CREATE FUNCTION refuse_untold(of_subject text, of_id int, VARIADIC events text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF is_told(of_subject, of_id, events) THEN RETURN; END IF;
  RAISE EXCEPTION 'a change of % % is not told in the history: %', of_subject, of_id, array_to_string(events, ', ') USING ERRCODE = 'GB013';
END $$;

-- What the administrator tells of tasks and reports is told of a merger.
CREATE FUNCTION hold_merger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM history h WHERE h.subject = 'agency' AND h.event = 'agencyMerged'
    AND h.xmin = pg_current_xact_id()::xid) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the administrator changes tasks by a merger alone' USING ERRCODE = 'GB012';
END $$;
CREATE CONSTRAINT TRIGGER hold_merger AFTER INSERT ON history DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.role = 'ADMIN' AND NEW.subject IN ('task', 'quarter')) EXECUTE FUNCTION hold_merger();

CREATE FUNCTION hold_told_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN PERFORM refuse_untold('task', OLD.task_id, 'taskRemoved'); RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM refuse_untold('task', NEW.task_id, CASE WHEN NEW.carried_from_id IS NULL THEN 'assigned' ELSE 'carriedOver' END);
    RETURN NULL;
  END IF;
  IF NEW.state <> OLD.state THEN
    IF NEW.state = 'COMPLETED' THEN PERFORM refuse_untold('task', NEW.task_id, 'confirmed');
    ELSIF OLD.state = 'COMPLETED' THEN PERFORM refuse_untold('task', NEW.task_id, 'returned');
    ELSIF OLD.state = 'REPORTED' THEN PERFORM refuse_untold('task', NEW.task_id, 'returned', 'reportTakenBack');
    ELSE PERFORM refuse_untold('task', NEW.task_id, 'progressReported', 'droppedAtClosing');
    END IF;
  ELSIF (NEW.progress, NEW.result, NEW.confidence, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution, NEW.help_needed,
      NEW.help_from, NEW.state_reason) IS DISTINCT FROM (OLD.progress, OLD.result, OLD.confidence, OLD.delay_reason_code,
      OLD.delay_reason, OLD.proposed_solution, OLD.help_needed, OLD.help_from, OLD.state_reason) THEN
    PERFORM refuse_untold('task', NEW.task_id, 'progressReported');
  END IF;
  IF (NEW.due, NEW.extended) <> (OLD.due, OLD.extended) THEN
    PERFORM refuse_untold('task', NEW.task_id, VARIADIC CASE WHEN (SELECT q.state FROM quarter q WHERE q.id = NEW.quarter_id) = 'PLANNING'
      THEN ARRAY['taskChanged'] ELSE ARRAY['extended'] END);
  END IF;
  IF NEW.agency_id <> OLD.agency_id THEN PERFORM refuse_untold('task', NEW.task_id, 'taskChanged', 'movedToSuccessor'); END IF;
  PERFORM refuse_untold('task', NEW.task_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE OR DELETE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_entry();

CREATE FUNCTION hold_told_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM entry e WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END);
  -- With its entry it left the plan, which is told of that one.
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM refuse_untold('task', of_task, 'partAsked', 'carriedOver'); RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN PERFORM refuse_untold('task', of_task, 'partRemoved'); RETURN NULL; END IF;
  IF NEW.state <> OLD.state THEN
    PERFORM refuse_untold('task', of_task, VARIADIC CASE NEW.state::text
      WHEN 'ACCEPTED' THEN ARRAY['partAccepted', 'partReopened'] WHEN 'DECLINED' THEN ARRAY['partDeclined']
      WHEN 'DELIVERED' THEN ARRAY['partDelivered'] WHEN 'ACKNOWLEDGED' THEN ARRAY['partAcknowledged']
      WHEN 'RETURNED' THEN ARRAY['partReturned', 'partReopened'] WHEN 'NOT_NEEDED' THEN ARRAY['partNotNeeded']
      ELSE ARRAY['partReopened'] END);
    IF NEW.state IN ('ACCEPTED', 'DECLINED', 'DELIVERED') AND OLD.state::text <> 'NOT_NEEDED'
      AND (acting_person()).agency_id IS DISTINCT FROM NEW.agency_id THEN
      RAISE EXCEPTION 'a part is answered by the agency that was asked' USING ERRCODE = 'GB012';
    END IF;
  END IF;
  IF NEW.agency_id <> OLD.agency_id THEN PERFORM refuse_untold('task', of_task, 'movedToSuccessor'); END IF;
  PERFORM refuse_untold('task', of_task);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE OR DELETE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_part();

CREATE FUNCTION hold_told_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM contribution c JOIN entry e ON e.id = c.entry_id
    WHERE c.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.contribution_id ELSE NEW.contribution_id END);
  IF FOUND THEN PERFORM refuse_untold('task', of_task); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE OR DELETE ON contribution_step DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_step();

CREATE FUNCTION hold_told_extension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM entry e WHERE e.id = NEW.entry_id;
  PERFORM refuse_untold('task', of_task, VARIADIC CASE
    WHEN TG_OP = 'INSERT' THEN ARRAY['extensionAsked', 'carriedOver']
    WHEN NEW.state::text = 'AGREED' THEN ARRAY['extended'] WHEN NEW.state::text = 'DECLINED' THEN ARRAY['extensionDeclined']
    ELSE ARRAY['extensionWithdrawn', 'extensionLapsed'] END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON extension DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_extension();

CREATE FUNCTION hold_told_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_task int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.task_id INTO of_task FROM entry e WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END);
  PERFORM refuse_untold('task', of_task, CASE WHEN TG_OP = 'DELETE' THEN 'evidenceRemoved' ELSE 'evidenceAdded' END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE OR DELETE ON evidence DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_evidence();

CREATE FUNCTION hold_told_task() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE who person;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM refuse_untold('task', NEW.id, 'assigned'); RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN PERFORM refuse_untold('task', NEW.id, 'taskChanged', 'movedToSuccessor'); RETURN NULL; END IF;
  PERFORM refuse_untold('task', OLD.id, 'taskRemoved');
  who := acting_person();
  IF who.role = 'OFFICE' OR who.role = 'HEAD' AND OLD.origin = 'AGENCY_PLAN' AND who.agency_id = OLD.agency_id THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a task is taken out of the plan by who plans it' USING ERRCODE = 'GB012';
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE OR DELETE ON task DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_task();

CREATE FUNCTION hold_told_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE who person;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  PERFORM refuse_untold('quarter', NEW.quarter_id, CASE WHEN NEW.submitted_at IS NULL THEN 'reportWithdrawn' ELSE 'reportSubmitted' END);
  who := acting_person();
  IF who.role IN ('HEAD', 'OFFICE') AND speaks_for(who.agency_id, NEW.agency_id)
    OR who.role = 'ADMIN' AND NEW.submitted_at IS NULL THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'an agency''s head speaks for it' USING ERRCODE = 'GB012';
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON agency_report DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_report();

CREATE FUNCTION hold_told_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_quarter int;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT e.quarter_id INTO of_quarter FROM entry e WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END);
  IF FOUND THEN PERFORM refuse_untold('quarter', of_quarter, 'closingDecided'); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE OR DELETE ON closing_decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_decision();

CREATE FUNCTION hold_told_quarter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM refuse_untold('quarter', NEW.id, 'quarterPlanned'); RETURN NULL; END IF;
  IF NEW.state <> OLD.state THEN
    PERFORM refuse_untold('quarter', NEW.id, CASE NEW.state WHEN 'CLOSED' THEN 'quarterClosed' ELSE 'quarterMoved' END);
  END IF;
  IF (NEW.plans_due_on, NEW.reports_due_on) IS DISTINCT FROM (OLD.plans_due_on, OLD.reports_due_on) THEN
    PERFORM refuse_untold('quarter', NEW.id, 'daysSet');
  END IF;
  IF (NEW.closing_proposed_by_id, NEW.closing_proposed_at) IS DISTINCT FROM (OLD.closing_proposed_by_id, OLD.closing_proposed_at) THEN
    IF NEW.closing_proposed_by_id IS NULL THEN
      PERFORM refuse_untold('quarter', NEW.id, 'closingWithdrawn', 'closingSentBack', 'closingDecided', 'quarterMoved');
    ELSE
      PERFORM refuse_untold('quarter', NEW.id, 'closingProposed');
      IF (acting_person()).id IS DISTINCT FROM NEW.closing_proposed_by_id THEN
        RAISE EXCEPTION 'who proposes is who acts' USING ERRCODE = 'GB012';
      END IF;
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON quarter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_quarter();

-- What is told of its quarter by the words that stand with the trigger.
CREATE FUNCTION hold_told_of_quarter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM refuse_untold('quarter', NEW.quarter_id, VARIADIC TG_ARGV); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT ON snapshot DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_of_quarter('quarterClosed');
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT ON erratum DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_of_quarter('erratumAdded');
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON task_file DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.taken_in_at IS NOT NULL) EXECUTE FUNCTION hold_told_of_quarter('tasksTakenIn');

CREATE FUNCTION hold_told_agency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM refuse_untold('agency', NEW.id, 'agencyMade'); RETURN NULL; END IF;
  IF NEW.successor_id IS DISTINCT FROM OLD.successor_id THEN PERFORM refuse_untold('agency', NEW.id, 'agencyMerged'); END IF;
  PERFORM refuse_untold('agency', NEW.id, 'agencyChanged', 'agencyMerged');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON agency DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_agency();

-- Of a person only the language is theirs to choose without a word.
CREATE FUNCTION hold_told_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM refuse_untold('person', NEW.id, 'personMade'); RETURN NULL; END IF;
  IF (NEW.sign_in_name, NEW.full_name, NEW.post, NEW.role, NEW.agency_id)
    IS DISTINCT FROM (OLD.sign_in_name, OLD.full_name, OLD.post, OLD.role, OLD.agency_id) THEN
    PERFORM refuse_untold('person', NEW.id, 'personChanged');
  END IF;
  IF NEW.active <> OLD.active THEN
    PERFORM refuse_untold('person', NEW.id, CASE WHEN NEW.active THEN 'personActivated' ELSE 'personDeactivated' END);
  END IF;
  IF NEW.password_hash IS DISTINCT FROM OLD.password_hash THEN
    PERFORM refuse_untold('person', NEW.id, 'passwordChanged', 'passwordSet');
  END IF;
  IF (NEW.session_version, NEW.version) <> (OLD.session_version, OLD.version) THEN PERFORM refuse_untold('person', NEW.id); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON person DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_person();

-- A link lets somebody in: it is given by the administrator, and used by whom it was given to.
CREATE FUNCTION hold_told_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  PERFORM refuse_untold('person', NEW.person_id, VARIADIC CASE WHEN TG_OP = 'INSERT' THEN ARRAY['linkGiven', 'personMade']
    ELSE ARRAY['passwordSet'] END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON one_time_link DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_link();

CREATE FUNCTION hold_told_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM refuse_untold('delayReason', 0); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON delay_reason DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_reason();

-- Requests and indicators move with a merger; the rest of what the app does to them comes with its own pages.
CREATE FUNCTION hold_told_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM refuse_untold('agency', OLD.agency_id, 'agencyMerged'); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_told AFTER UPDATE ON request DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_moved();
CREATE CONSTRAINT TRIGGER hold_told AFTER UPDATE ON indicator DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_moved();

CREATE FUNCTION hold_told_indicator() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_agency int := (SELECT i.agency_id FROM indicator i WHERE i.id = (CASE TG_TABLE_NAME WHEN 'indicator'
  THEN (to_jsonb(NEW) ->> 'id')::int ELSE (to_jsonb(NEW) ->> 'indicator_id')::int END));
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM agency a WHERE a.successor_id = of_agency AND is_told('agency', a.id, ARRAY['agencyMerged']))
    THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'indicators move by a merger' USING ERRCODE = 'GB013';
END $$;
CREATE CONSTRAINT TRIGGER hold_told_coming AFTER INSERT ON indicator DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_indicator();
CREATE CONSTRAINT TRIGGER hold_told AFTER INSERT OR UPDATE ON indicator_figure DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION hold_told_indicator();

-- As at the end of 0009: what the guards read is what they were written for.
DO $$
DECLARE guard regprocedure;
BEGIN
  FOR guard IN SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql' LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
  END LOOP;
END $$;
