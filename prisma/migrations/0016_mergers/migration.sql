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
