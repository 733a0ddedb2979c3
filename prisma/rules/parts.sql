-- Parts of coordinating agencies (table contribution): asked, answered, taken away.

ALTER TABLE contribution
  DROP CONSTRAINT IF EXISTS contribution_delivered,
  ADD CONSTRAINT contribution_delivered CHECK ((state IN ('DELIVERED', 'ACKNOWLEDGED')) = (delivered_on IS NOT NULL)),
  DROP CONSTRAINT IF EXISTS contribution_remark,
  ADD CONSTRAINT contribution_remark CHECK (state NOT IN ('DECLINED', 'RETURNED', 'NOT_NEEDED') OR btrim(remark) <> ''),
  DROP CONSTRAINT IF EXISTS contribution_text,
  ADD CONSTRAINT contribution_text CHECK (greatest(length(asked), length(remark), length(delay_reason),
    length(proposed_solution)) <= 4000);

-- Whether an entry is just being carried over: its quarter is not closed yet, which it is when the transaction ends.
CREATE OR REPLACE FUNCTION is_being_carried_over(of_entry int) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM entry n JOIN entry e ON e.id = n.carried_from_id JOIN quarter q ON q.id = e.quarter_id
    WHERE n.id = of_entry AND q.state <> 'CLOSED');

-- A part is asked while the quarter is planned or open, of a task that is not done; carried over, it comes as it is.
-- The lock makes whoever ends the task wait, or be waited for.
CREATE OR REPLACE FUNCTION check_new_part() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  asked entry;
  stage "QuarterState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  stage := lock_stage((SELECT e.quarter_id FROM entry e WHERE e.id = NEW.entry_id));
  SELECT * INTO asked FROM entry WHERE id = NEW.entry_id FOR SHARE;
  IF stage NOT IN ('PLANNING', 'OPEN') THEN
    RAISE EXCEPTION 'quarter % takes no new parts', asked.quarter_id USING ERRCODE = 'GB006';
  END IF;
  IF NEW.version = 1 AND is_being_carried_over(asked.id) AND EXISTS (SELECT FROM contribution c WHERE c.entry_id = asked.carried_from_id
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
CREATE OR REPLACE TRIGGER check_new_part BEFORE INSERT ON contribution FOR EACH ROW EXECUTE FUNCTION check_new_part();

-- What is asked may change until somebody answers; then the part takes its steps, each on its day, and ends with its task.
-- Delivered between two agencies that become one, it counts as received in a planned quarter too.
CREATE OR REPLACE FUNCTION check_part() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  stage "QuarterState";
  whole "EntryState";
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  PERFORM require_next_version(OLD.version, NEW.version);
  IF NEW.entry_id <> OLD.entry_id OR NEW.asked_on <> OLD.asked_on OR NOT is_part_step(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'GB005';
  END IF;
  stage := lock_stage((SELECT e.quarter_id FROM entry e WHERE e.id = OLD.entry_id));
  SELECT state INTO whole FROM entry WHERE id = OLD.entry_id FOR SHARE;
  IF is_final(whole) AND (NEW.state, NEW.asked, NEW.due, NEW.state_since, NEW.delivered_on, NEW.remark)
    IS DISTINCT FROM (OLD.state, OLD.asked, OLD.due, OLD.state_since, OLD.delivered_on, OLD.remark) THEN
    RAISE EXCEPTION 'a part has ended with its task' USING ERRCODE = 'GB006';
  END IF;
  IF (NEW.asked, NEW.due) <> (OLD.asked, OLD.due) AND (stage NOT IN ('PLANNING', 'OPEN') OR OLD.state <> 'ASKED' OR NEW.state <> 'ASKED') THEN
    RAISE EXCEPTION 'what is asked changes until it is answered' USING ERRCODE = 'GB006';
  END IF;
  IF (NEW.state, NEW.state_since, NEW.delivered_on, NEW.remark, NEW.delay_reason_code, NEW.delay_reason, NEW.proposed_solution)
    IS NOT DISTINCT FROM (OLD.state, OLD.state_since, OLD.delivered_on, OLD.remark, OLD.delay_reason_code, OLD.delay_reason,
      OLD.proposed_solution) THEN RETURN NEW; END IF;
  IF stage NOT IN ('OPEN', 'REPORTING') AND NOT (OLD.state = 'DELIVERED' AND NEW.state = 'ACKNOWLEDGED'
      AND are_merged(OLD.agency_id, (SELECT e.agency_id FROM entry e WHERE e.id = OLD.entry_id))) THEN
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
CREATE OR REPLACE TRIGGER check_part BEFORE UPDATE ON contribution FOR EACH ROW EXECUTE FUNCTION check_part();

-- A part falls away before it is delivered: while the quarter is planned or open, or because the agencies became one.
CREATE OR REPLACE FUNCTION check_part_removal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE asked entry;
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  SELECT * INTO asked FROM entry WHERE id = OLD.entry_id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF OLD.state IN ('ASKED', 'ACCEPTED', 'RETURNED') AND (lock_stage(asked.quarter_id) IN ('PLANNING', 'OPEN')
    OR OLD.agency_id = asked.agency_id OR EXISTS (
      SELECT FROM agency a WHERE (a.id, a.successor_id) IN ((OLD.agency_id, asked.agency_id), (asked.agency_id, OLD.agency_id))))
    THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part that was delivered stays' USING ERRCODE = 'GB006';
END $$;
DROP TRIGGER IF EXISTS check_part_removal ON contribution;
CREATE CONSTRAINT TRIGGER check_part_removal AFTER DELETE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_part_removal();

-- A part goes to another agency as a task does.
CREATE OR REPLACE FUNCTION check_part_agency() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR OLD.state = 'ASKED' AND EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.id = OLD.entry_id AND q.state IN ('PLANNING', 'OPEN'))
    OR EXISTS (SELECT FROM agency WHERE id = OLD.agency_id AND successor_id = NEW.agency_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part that is answered goes to its agency''s successor alone' USING ERRCODE = 'GB006';
END $$;
DROP TRIGGER IF EXISTS check_part_agency ON contribution;
CREATE CONSTRAINT TRIGGER check_part_agency AFTER UPDATE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.agency_id <> NEW.agency_id) EXECUTE FUNCTION check_part_agency();
