-- A closing is confirmed as it was proposed. The proposal stands until the history tells of anything else in its quarter:
-- whatever changes the quarter is told there, also what nobody thinks of today. It falls without a statement of its own, so
-- that who writes in the quarter needs no stronger lock on the quarter's row than the shared one.
CREATE FUNCTION closing_stands(of_quarter quarter) RETURNS boolean LANGUAGE sql STABLE
  RETURN of_quarter.closing_proposed_by_id IS NOT NULL AND NOT EXISTS (SELECT FROM history h
    WHERE h.quarter_id = of_quarter.id AND h.id > (SELECT max(p.id) FROM history p
      WHERE p.subject = 'quarter' AND p.subject_id = of_quarter.id AND p.event = 'closingProposed'));

-- As in 0009; one that fell is proposed anew, and closes nothing.
CREATE OR REPLACE FUNCTION hold_closing(was quarter, becomes quarter) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF becomes.closing_proposed_by_id IS NOT NULL AND (was.closing_proposed_by_id IS NULL OR NOT closing_stands(was)
      AND (becomes.closing_proposed_by_id, becomes.closing_proposed_at)
        IS DISTINCT FROM (was.closing_proposed_by_id, was.closing_proposed_at)) THEN
    IF was.state <> 'REPORTING' OR becomes.state <> 'REPORTING' OR NOT coalesce(is_of_today(becomes.closing_proposed_at), false)
      OR NOT EXISTS (SELECT FROM person p WHERE p.id = becomes.closing_proposed_by_id AND p.role = 'OFFICE') THEN
      RAISE EXCEPTION 'the Office proposes the closing of a quarter that is reported' USING ERRCODE = 'GB007';
    END IF;
    IF EXISTS (SELECT FROM entry e WHERE e.quarter_id = was.id AND e.state NOT IN ('COMPLETED', 'DROPPED')
        AND NOT EXISTS (SELECT FROM closing_decision d WHERE d.entry_id = e.id)) THEN
      RAISE EXCEPTION 'quarter % has entries that nobody has decided on', was.id USING ERRCODE = 'GB007';
    END IF;
  ELSIF becomes.closing_proposed_by_id IS NOT NULL AND ((becomes.closing_proposed_by_id, becomes.closing_proposed_at)
      IS DISTINCT FROM (was.closing_proposed_by_id, was.closing_proposed_at) OR becomes.state NOT IN ('REPORTING', 'CLOSED')) THEN
    RAISE EXCEPTION 'a proposal stands as it was made, or ends' USING ERRCODE = 'GB007';
  END IF;
  IF becomes.state <> 'CLOSED' THEN RETURN; END IF;
  IF NOT closing_stands(was) THEN
    RAISE EXCEPTION 'quarter % has changed since its closing was proposed', was.id USING ERRCODE = 'GB007';
  END IF;
  IF becomes.closing_proposed_by_id IS NULL OR NOT is_today(becomes.closed_on) OR EXISTS (SELECT FROM entry e
      WHERE e.quarter_id = was.id AND e.state NOT IN ('COMPLETED', 'DROPPED')
        AND NOT EXISTS (SELECT FROM entry n WHERE n.carried_from_id = e.id)) THEN
    RAISE EXCEPTION 'quarter % has entries that nobody has decided on', was.id USING ERRCODE = 'GB007';
  END IF;
END $$;

-- As at the end of 0009: what a guard reads is what it was written for.
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION hold_closing(quarter, quarter) SET search_path = %I, pg_temp', current_schema());
END $$;
