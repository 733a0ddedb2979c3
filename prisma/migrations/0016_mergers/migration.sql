-- Whether two agencies are one by now: the same, or the one goes on with the work of the other.
CREATE FUNCTION are_one(one int, other int) RETURNS boolean LANGUAGE sql STABLE
  RETURN one = other OR EXISTS (SELECT FROM agency a WHERE (a.id, a.successor_id) IN ((one, other), (other, one)));

-- As in 0015; and what was delivered between two agencies that become one counts as received in a planned quarter too, into
-- which it was carried over.
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
  IF stage NOT IN ('OPEN', 'REPORTING') AND NOT (OLD.state = 'DELIVERED' AND NEW.state = 'ACKNOWLEDGED'
      AND are_one(OLD.agency_id, (SELECT e.agency_id FROM entry e WHERE e.id = OLD.entry_id))) THEN
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

-- Decided is while the quarter is reported; a proposal that stood is withdrawn with it, so that the chair confirms what
-- was proposed. What was decided of a task leaves the plan together with it.
CREATE OR REPLACE FUNCTION hold_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END)
        AND q.state = 'REPORTING' AND q.closing_proposed_by_id IS NULL)
    OR TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM entry WHERE id = OLD.entry_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'what is proposed is not decided anew' USING ERRCODE = 'GB007';
END $$;

-- As at the end of 0009: what the guards read is what they were written for.
DO $$
DECLARE guard regprocedure;
BEGIN
  FOR guard IN SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql' LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
  END LOOP;
END $$;
