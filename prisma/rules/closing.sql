-- The closing of a quarter (rule 5): decided, proposed, confirmed.

ALTER TABLE closing_decision
  DROP CONSTRAINT IF EXISTS closing_decision_complete,
  ADD CONSTRAINT closing_decision_complete CHECK (CASE WHEN carry_over THEN due IS NOT NULL ELSE due IS NULL AND btrim(reason) <> '' END),
  DROP CONSTRAINT IF EXISTS closing_decision_text,
  ADD CONSTRAINT closing_decision_text CHECK (length(reason) <= 4000);

-- A closing is confirmed as it was proposed. The proposal holds until the history has any further event of its quarter:
-- every change is recorded there, also of kinds that are built later. No statement takes the proposal down, so that writers
-- in the quarter need no stronger lock on the quarter's row than the shared one.
CREATE OR REPLACE FUNCTION closing_proposal_holds(of_quarter quarter) RETURNS boolean LANGUAGE sql STABLE
  RETURN of_quarter.closing_proposed_by_id IS NOT NULL AND NOT EXISTS (SELECT FROM history h
    WHERE h.quarter_id = of_quarter.id AND h.id > (SELECT max(p.id) FROM history p
      WHERE p.subject = 'quarter' AND p.subject_id = of_quarter.id AND p.event = 'closingProposed'));

-- Rule 5. A proposal that no longer holds is made anew; it closes nothing.
CREATE OR REPLACE FUNCTION check_closing(was quarter, becomes quarter) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF becomes.closing_proposed_by_id IS NOT NULL AND (was.closing_proposed_by_id IS NULL OR NOT closing_proposal_holds(was)
      AND (becomes.closing_proposed_by_id, becomes.closing_proposed_at)
        IS DISTINCT FROM (was.closing_proposed_by_id, was.closing_proposed_at)) THEN
    IF was.state <> 'REPORTING' OR becomes.state <> 'REPORTING' OR NOT coalesce(is_of_today(becomes.closing_proposed_at), false)
      OR NOT EXISTS (SELECT FROM person p WHERE p.id = becomes.closing_proposed_by_id AND p.role = 'OFFICE') THEN
      RAISE EXCEPTION 'the Office proposes the closing of a quarter that is reported' USING ERRCODE = 'GB007';
    END IF;
    IF EXISTS (SELECT FROM entry e WHERE e.quarter_id = was.id AND NOT is_final(e.state)
        AND NOT EXISTS (SELECT FROM closing_decision d WHERE d.entry_id = e.id)) THEN
      RAISE EXCEPTION 'quarter % has entries that nobody has decided on', was.id USING ERRCODE = 'GB007';
    END IF;
  ELSIF becomes.closing_proposed_by_id IS NOT NULL AND ((becomes.closing_proposed_by_id, becomes.closing_proposed_at)
      IS DISTINCT FROM (was.closing_proposed_by_id, was.closing_proposed_at) OR becomes.state NOT IN ('REPORTING', 'CLOSED')) THEN
    RAISE EXCEPTION 'a proposal stays as it was made, or is withdrawn' USING ERRCODE = 'GB007';
  END IF;
  IF becomes.state <> 'CLOSED' THEN RETURN; END IF;
  IF NOT closing_proposal_holds(was) THEN
    RAISE EXCEPTION 'quarter % has changed since its closing was proposed', was.id USING ERRCODE = 'GB007';
  END IF;
  IF becomes.closing_proposed_by_id IS NULL OR NOT is_today(becomes.closed_on) OR EXISTS (SELECT FROM entry e
      WHERE e.quarter_id = was.id AND NOT is_final(e.state)
        AND NOT EXISTS (SELECT FROM entry n WHERE n.carried_from_id = e.id)) THEN
    RAISE EXCEPTION 'quarter % has entries that nobody has decided on', was.id USING ERRCODE = 'GB007';
  END IF;
END $$;

-- At the end of the closing's transaction the snapshot is there, and the history says that the chair confirmed what
-- another person had proposed.
CREATE OR REPLACE FUNCTION require_snapshot() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
DROP TRIGGER IF EXISTS require_snapshot ON quarter;
CREATE CONSTRAINT TRIGGER require_snapshot AFTER UPDATE ON quarter DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION require_snapshot();

-- Decisions change while the quarter is reported and no closing is proposed, so that the chair confirms what was proposed.
-- A decision leaves with its entry.
CREATE OR REPLACE FUNCTION check_closing_decision() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.id = (CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END)
        AND q.state = 'REPORTING' AND q.closing_proposed_by_id IS NULL)
    OR TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM entry WHERE id = OLD.entry_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'what is proposed is not decided anew' USING ERRCODE = 'GB007';
END $$;
DROP TRIGGER IF EXISTS check_closing_decision ON closing_decision;
CREATE CONSTRAINT TRIGGER check_closing_decision AFTER INSERT OR UPDATE OR DELETE ON closing_decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_closing_decision();

-- The Office's decision alone drops an entry only in the transaction that closes its quarter.
CREATE OR REPLACE FUNCTION require_closing_of_dropped() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE stage "QuarterState";
BEGIN
  IF acts_as_owner() OR NOT is_drop_at_closing(OLD, NEW) THEN RETURN NULL; END IF;
  SELECT state INTO stage FROM quarter WHERE id = NEW.quarter_id;
  IF stage <> 'CLOSED' AND (report_is_submitted(NEW.quarter_id, NEW.agency_id) OR NOT is_explained(NEW, stage)) THEN
    RAISE EXCEPTION 'the Office drops an entry when its quarter is closed' USING ERRCODE = 'GB007';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_closing_of_dropped ON entry;
CREATE CONSTRAINT TRIGGER require_closing_of_dropped AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'DROPPED' AND OLD.state <> 'DROPPED') EXECUTE FUNCTION require_closing_of_dropped();
