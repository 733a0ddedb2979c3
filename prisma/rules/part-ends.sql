-- Parts end with their task, and leave a trace of each step (table contribution_step).

-- Only what ends with its task is settled: at the end of the transaction the task has ended, with all its parts.
CREATE OR REPLACE FUNCTION check_settled_part() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR NOT is_settling(OLD.state, NEW.state) OR EXISTS (SELECT FROM contribution c JOIN entry e ON e.id = c.entry_id
      WHERE c.id = NEW.id AND (is_final(e.state) OR c.state <> NEW.state)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a part is settled when its task ends' USING ERRCODE = 'GB006';
END $$;
DROP TRIGGER IF EXISTS check_settled_part ON contribution;
CREATE CONSTRAINT TRIGGER check_settled_part AFTER UPDATE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION check_settled_part();

CREATE OR REPLACE FUNCTION require_settled_parts() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution c JOIN entry e ON e.id = c.entry_id
      WHERE c.entry_id = NEW.id AND is_final(e.state) AND is_open_part(c.state)) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a task ends with its parts' USING ERRCODE = 'GB006';
END $$;
DROP TRIGGER IF EXISTS require_settled_parts ON entry;
CREATE CONSTRAINT TRIGGER require_settled_parts AFTER UPDATE ON entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state <> OLD.state AND NEW.state IN ('COMPLETED', 'DROPPED')) EXECUTE FUNCTION require_settled_parts();

-- Who waited for whom follows from the steps: each is the one its part takes, on its day, and leaves with the part alone.
CREATE OR REPLACE FUNCTION check_part_step() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  part contribution;
  former int;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  SELECT * INTO part FROM contribution WHERE id = NEW.contribution_id;
  IF part.state = NEW.state AND is_of_today(NEW.at) THEN RETURN NEW; END IF;
  SELECT carried_from_id INTO former FROM entry WHERE id = part.entry_id;
  IF former IS NOT NULL AND is_being_carried_over(part.entry_id) AND EXISTS (SELECT FROM contribution f
      JOIN contribution_step s ON s.contribution_id = f.id WHERE f.entry_id = former AND f.agency_id = part.agency_id
        AND s.state = NEW.state AND s.at = NEW.at) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a step is the one that its part takes today' USING ERRCODE = 'GB005';
END $$;
CREATE OR REPLACE TRIGGER check_part_step BEFORE INSERT ON contribution_step FOR EACH ROW EXECUTE FUNCTION check_part_step();

CREATE OR REPLACE FUNCTION check_part_step_removal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution WHERE id = OLD.contribution_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'a step stays as long as its part' USING ERRCODE = 'GB005';
END $$;
DROP TRIGGER IF EXISTS check_part_step_removal ON contribution_step;
CREATE CONSTRAINT TRIGGER check_part_step_removal AFTER DELETE ON contribution_step DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_part_step_removal();

CREATE OR REPLACE FUNCTION require_part_step() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR NOT EXISTS (SELECT FROM contribution c WHERE c.id = NEW.id AND c.state = NEW.state)
    OR EXISTS (SELECT FROM contribution_step s WHERE s.contribution_id = NEW.id AND s.state = NEW.state)
    OR NEW.version = 1 AND EXISTS (SELECT FROM entry e WHERE e.id = NEW.entry_id AND e.carried_from_id IS NOT NULL)
    THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the state of a part has its step' USING ERRCODE = 'GB005';
END $$;
DROP TRIGGER IF EXISTS require_part_step ON contribution;
CREATE CONSTRAINT TRIGGER require_part_step AFTER INSERT OR UPDATE ON contribution DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_part_step();
