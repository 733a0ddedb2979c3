-- Who acts in a transaction, and which events of the history that person may cause.

-- The person of the session whose secret the transaction names; null where the session was no longer valid when the
-- transaction began. A person who ends their own sessions still acts for the rest of that transaction.
CREATE OR REPLACE FUNCTION acting_person() RETURNS person LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE who person;
BEGIN
  SELECT p.* INTO who FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.hash = encode(sha256(convert_to(coalesce(current_setting('giaoban.session', true), ''), 'UTF8')), 'hex')
      AND s.version = p.session_version AND s.expires_at > now() AND p.active
      AND (s.ended_at IS NULL OR s.ended_at >= date_trunc('milliseconds', now()));
  RETURN who;
END $$;

-- Who may do what with a task, by the event that the history has for it. The policies in lib say the same.
CREATE OR REPLACE FUNCTION may_record_of_task(who person, line history)
  RETURNS boolean LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
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
  IF line.event = 'officerAssigned' THEN RETURN who.role IN ('HEAD', 'OFFICE') AND leads; END IF;
  IF line.event IN ('partAsked', 'partRemoved') THEN RETURN who.role = 'OFFICE' OR who.role = 'HEAD' AND leads; END IF;
  SELECT CASE t.origin WHEN 'AGENCY_PLAN' THEN who.role = 'HEAD' AND leads ELSE who.role = 'OFFICE' END,
      who.role = 'OFFICE' OR who.role = 'HEAD' AND t.origin = 'AGENCY_PLAN' AND leads
    INTO confirms, plans FROM task t WHERE t.id = line.subject_id;
  RETURN coalesce(CASE
    WHEN line.event IN ('confirmed', 'returned', 'extended', 'extensionDeclined', 'partReopened') THEN confirms
    WHEN line.event IN ('partAcknowledged', 'partNotNeeded', 'extensionLapsed') THEN leads OR confirms
    WHEN line.event IN ('assigned', 'taskChanged') THEN plans
    -- The task is gone by then: require_history_of_task asks whose it was.
    WHEN line.event = 'taskRemoved' THEN who.role IN ('HEAD', 'OFFICE') END, false);
END $$;

CREATE OR REPLACE FUNCTION may_record(who person, line history) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN coalesce(CASE line.subject
    WHEN 'task' THEN may_record_of_task(who, line)
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

-- A history event bears the person who acts, and is one that this person may cause.
CREATE OR REPLACE FUNCTION require_acting_person() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE who person;
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  who := acting_person();
  IF who.id IS NULL OR (NEW.person_id, NEW.role, NEW.agency_id) IS DISTINCT FROM (who.id, who.role, who.agency_id) THEN
    RAISE EXCEPTION 'history is written in the name of who is signed in' USING ERRCODE = 'GB011';
  END IF;
  IF NOT may_record(who, NEW) THEN
    RAISE EXCEPTION 'this is not for the role % to do: %', who.role, NEW.event USING ERRCODE = 'GB012';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER require_acting_person BEFORE INSERT ON history FOR EACH ROW EXECUTE FUNCTION require_acting_person();

-- The administrator changes tasks and reports in a merger only.
CREATE OR REPLACE FUNCTION require_merger() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() OR EXISTS (SELECT FROM history h WHERE h.subject = 'agency' AND h.event = 'agencyMerged'
    AND h.xmin = pg_current_xact_id()::xid) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'the administrator changes tasks by a merger alone' USING ERRCODE = 'GB012';
END $$;
DROP TRIGGER IF EXISTS require_merger ON history;
CREATE CONSTRAINT TRIGGER require_merger AFTER INSERT ON history DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.role = 'ADMIN' AND NEW.subject IN ('task', 'quarter')) EXECUTE FUNCTION require_merger();
