-- A change of the record has its event in the history of the same transaction.

-- Whether this transaction records one of these events of the subject or, where none is named, any.
CREATE OR REPLACE FUNCTION is_recorded(of_subject text, of_id int, events text[])
  RETURNS boolean LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN EXISTS (SELECT FROM history h WHERE h.subject = of_subject AND h.subject_id = of_id
    AND h.xmin = pg_current_xact_id()::xid AND (cardinality(events) = 0 OR h.event = ANY (events)));
END $$;

CREATE OR REPLACE FUNCTION require_history_event(of_subject text, of_id int, VARIADIC events text[] DEFAULT '{}')
  RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF is_recorded(of_subject, of_id, events) THEN RETURN; END IF;
  RAISE EXCEPTION 'a change of % % is not recorded in the history: %', of_subject, of_id, array_to_string(events, ', ')
    USING ERRCODE = 'GB013';
END $$;
