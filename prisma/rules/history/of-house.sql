-- The events that changes of agencies, people, links, reasons for delay, requests and indicators need.

CREATE OR REPLACE FUNCTION require_history_of_agency() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM require_history_event('agency', NEW.id, 'agencyMade'); RETURN NULL; END IF;
  IF NEW.successor_id IS DISTINCT FROM OLD.successor_id THEN PERFORM require_history_event('agency', NEW.id, 'agencyMerged'); END IF;
  PERFORM require_history_event('agency', NEW.id, 'agencyChanged', 'agencyMerged');
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON agency;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON agency DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_agency();

-- Of a person only the chosen language changes without an event.
CREATE OR REPLACE FUNCTION require_history_of_person() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN PERFORM require_history_event('person', NEW.id, 'personMade'); RETURN NULL; END IF;
  IF (NEW.sign_in_name, NEW.full_name, NEW.post, NEW.role, NEW.agency_id)
    IS DISTINCT FROM (OLD.sign_in_name, OLD.full_name, OLD.post, OLD.role, OLD.agency_id) THEN
    PERFORM require_history_event('person', NEW.id, 'personChanged');
  END IF;
  IF NEW.active <> OLD.active THEN
    PERFORM require_history_event('person', NEW.id, CASE WHEN NEW.active THEN 'personActivated' ELSE 'personDeactivated' END);
  END IF;
  IF NEW.password_hash IS DISTINCT FROM OLD.password_hash THEN
    PERFORM require_history_event('person', NEW.id, 'passwordChanged', 'passwordSet');
  END IF;
  IF (NEW.session_version, NEW.version) <> (OLD.session_version, OLD.version) THEN PERFORM require_history_event('person', NEW.id); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON person;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON person DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_person();

-- A one-time link lets somebody in: the administrator creates it, and the person it is for uses it.
CREATE OR REPLACE FUNCTION require_history_of_link() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NULL; END IF;
  PERFORM require_history_event('person', NEW.person_id, VARIADIC CASE WHEN TG_OP = 'INSERT' THEN ARRAY['linkGiven', 'personMade']
    ELSE ARRAY['passwordSet'] END);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON one_time_link;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON one_time_link DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_link();

CREATE OR REPLACE FUNCTION require_history_of_reason() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM require_history_event('delayReason', 0); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON delay_reason;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON delay_reason DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_reason();

-- The app changes requests and indicators in a merger only.
CREATE OR REPLACE FUNCTION require_history_of_move() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT acts_as_owner() THEN PERFORM require_history_event('agency', OLD.agency_id, 'agencyMerged'); END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS require_history ON request;
CREATE CONSTRAINT TRIGGER require_history AFTER UPDATE ON request DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_move();
DROP TRIGGER IF EXISTS require_history ON indicator;
CREATE CONSTRAINT TRIGGER require_history AFTER UPDATE ON indicator DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_move();

CREATE OR REPLACE FUNCTION require_history_of_indicator() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE of_agency int := (SELECT i.agency_id FROM indicator i WHERE i.id = (CASE TG_TABLE_NAME WHEN 'indicator'
  THEN (to_jsonb(NEW) ->> 'id')::int ELSE (to_jsonb(NEW) ->> 'indicator_id')::int END));
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM agency a WHERE a.successor_id = of_agency AND is_recorded('agency', a.id, ARRAY['agencyMerged']))
    THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'indicators move by a merger' USING ERRCODE = 'GB013';
END $$;
DROP TRIGGER IF EXISTS require_history_of_new ON indicator;
CREATE CONSTRAINT TRIGGER require_history_of_new AFTER INSERT ON indicator DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_indicator();
DROP TRIGGER IF EXISTS require_history ON indicator_figure;
CREATE CONSTRAINT TRIGGER require_history AFTER INSERT OR UPDATE ON indicator_figure DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_history_of_indicator();
