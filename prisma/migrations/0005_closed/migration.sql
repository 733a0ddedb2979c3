-- The rest of what belongs to a closed quarter: figures, steps of parts, meetings, requests, and the tasks that ended in
-- it. Together with 0002 nothing of a closed quarter changes, by whatever door it comes.

CREATE TRIGGER refuse_closed_quarter BEFORE INSERT OR UPDATE OR DELETE ON indicator_figure
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();

CREATE FUNCTION refuse_closed_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_closed(VARIADIC ARRAY(SELECT e.quarter_id FROM contribution c JOIN entry e ON e.id = c.entry_id
    WHERE c.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.contribution_id END,
                   CASE WHEN TG_OP <> 'DELETE' THEN NEW.contribution_id END)));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER refuse_closed_contribution BEFORE INSERT OR UPDATE OR DELETE ON contribution_step
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_contribution();

-- A meeting belongs to the quarter that it reviews; the one that it plans may still be open.
CREATE FUNCTION refuse_closed_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_closed(CASE WHEN TG_OP <> 'INSERT' THEN OLD.reviewed_id END,
                           CASE WHEN TG_OP <> 'DELETE' THEN NEW.reviewed_id END);
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER refuse_closed_review BEFORE INSERT OR UPDATE OR DELETE ON meeting
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_review();

-- A request waits for its answer longer than its quarter lasts: the first answer is the one change that may come late.
CREATE TRIGGER refuse_closed_quarter BEFORE INSERT OR DELETE ON request
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter();
CREATE TRIGGER refuse_closed_quarter_but_answer BEFORE UPDATE ON request FOR EACH ROW
  WHEN (OLD.state <> 'SUBMITTED' OR NEW.state = 'SUBMITTED'
    OR to_jsonb(OLD) - ARRAY['state', 'answered_on', 'direction', 'version']
      <> to_jsonb(NEW) - ARRAY['state', 'answered_on', 'direction', 'version'])
  EXECUTE FUNCTION refuse_closed_quarter();

-- A task lives on: it keeps still when the latest of its quarters is closed, and may change again once it is carried
-- over. What a closed quarter prints comes from the snapshot that the next step of work stores at closing, so that such
-- a change does not reach it.
CREATE FUNCTION refuse_closed_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_if_closed((SELECT max(quarter_id) FROM entry WHERE task_id = OLD.id));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER refuse_closed_task BEFORE UPDATE OR DELETE ON task
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_task();

CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON indicator_figure EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON contribution_step EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON meeting EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON request EXECUTE FUNCTION refuse_truncation();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON task EXECUTE FUNCTION refuse_truncation();
