-- Nothing of a closed quarter changes, whoever sends the statement: these rules bind the owner of the tables too.

-- One statement for all quarters that a change touches: a closing asks it for thousands of rows. The shared lock makes a
-- closing wait for the writers that came before it; the writers after it find the quarter closed.
CREATE OR REPLACE FUNCTION refuse_if_closed(VARIADIC quarters int[]) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE one record;
BEGIN
  FOR one IN SELECT id, state FROM quarter WHERE id = ANY (quarters) ORDER BY id FOR SHARE LOOP
    IF one.state = 'CLOSED' THEN RAISE EXCEPTION 'quarter % is closed', one.id USING ERRCODE = 'GB002'; END IF;
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  RAISE EXCEPTION 'quarter % is closed', OLD.id USING ERRCODE = 'GB002';
END $$;
CREATE OR REPLACE TRIGGER refuse_reopening BEFORE UPDATE OR DELETE ON quarter FOR EACH ROW
  WHEN (OLD.state = 'CLOSED') EXECUTE FUNCTION refuse_reopening();

CREATE OR REPLACE FUNCTION refuse_closed_quarter() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refuse_if_closed(CASE WHEN TG_OP <> 'INSERT' THEN OLD.quarter_id END,
                           CASE WHEN TG_OP <> 'DELETE' THEN NEW.quarter_id END);
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER refuse_closed_quarter BEFORE INSERT OR UPDATE OR DELETE ON entry
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();
CREATE OR REPLACE TRIGGER refuse_closed_quarter BEFORE INSERT OR UPDATE OR DELETE ON agency_report
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();
CREATE OR REPLACE TRIGGER refuse_closed_quarter BEFORE INSERT OR UPDATE OR DELETE ON indicator_figure
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();
CREATE OR REPLACE TRIGGER refuse_closed_quarter BEFORE INSERT OR DELETE ON request
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();
CREATE OR REPLACE TRIGGER refuse_closed_quarter_but_answer BEFORE UPDATE ON request FOR EACH ROW
  WHEN (OLD.state <> 'SUBMITTED' OR NEW.state = 'SUBMITTED'
    OR to_jsonb(OLD) - ARRAY['state', 'answered_on', 'direction', 'version']
      <> to_jsonb(NEW) - ARRAY['state', 'answered_on', 'direction', 'version'])
  EXECUTE FUNCTION refuse_closed_quarter();

CREATE OR REPLACE FUNCTION refuse_closed_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refuse_if_closed(VARIADIC ARRAY(SELECT quarter_id FROM entry
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.entry_id END,
                 CASE WHEN TG_OP <> 'DELETE' THEN NEW.entry_id END)));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON contribution
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();
CREATE OR REPLACE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON extension
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();
CREATE OR REPLACE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON evidence
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();
CREATE OR REPLACE TRIGGER refuse_closed_entry BEFORE INSERT OR UPDATE OR DELETE ON closing_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_entry();

CREATE OR REPLACE FUNCTION refuse_closed_contribution() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refuse_if_closed(VARIADIC ARRAY(SELECT e.quarter_id FROM contribution c JOIN entry e ON e.id = c.entry_id
    WHERE c.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.contribution_id END,
                   CASE WHEN TG_OP <> 'DELETE' THEN NEW.contribution_id END)));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER refuse_closed_contribution BEFORE INSERT OR UPDATE OR DELETE ON contribution_step
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_contribution();

-- A meeting belongs to the quarter that it reviews; the one that it plans may still be open.
CREATE OR REPLACE FUNCTION refuse_closed_review() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refuse_if_closed(CASE WHEN TG_OP <> 'INSERT' THEN OLD.reviewed_id END,
                           CASE WHEN TG_OP <> 'DELETE' THEN NEW.reviewed_id END);
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER refuse_closed_review BEFORE INSERT OR UPDATE OR DELETE ON meeting
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_review();

-- A task lives on: it keeps still when the latest of its quarters is closed, and may change again once it is carried
-- over. A closed quarter prints from its snapshot, which such a change does not reach.
CREATE OR REPLACE FUNCTION refuse_closed_task() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refuse_if_closed((SELECT max(quarter_id) FROM entry WHERE task_id = OLD.id));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER refuse_closed_task BEFORE UPDATE OR DELETE ON task
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_task();
