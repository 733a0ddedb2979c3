-- A task that runs beyond the quarter as planned is no delay: it says so by a reason of its own and needs no other words,
-- as long as its deadline is not past. The Office names it as any other reason; its code is the rule's.
INSERT INTO delay_reason (code, name_vi, name_en, name_de, rank)
  SELECT 'as-planned', 'thực hiện sang quý sau theo kế hoạch', 'runs beyond the quarter as planned',
    'läuft planmäßig über das Quartal hinaus', coalesce(max(rank), 0) + 1 FROM delay_reason
  ON CONFLICT (code) DO NOTHING;

-- Rule 3 as in 0009. What is overdue does not run as planned any more.
CREATE OR REPLACE FUNCTION is_explained(line entry, stage "QuarterState") RETURNS boolean LANGUAGE sql STABLE
  RETURN CASE
    WHEN line.state IN ('NOT_STARTED', 'IN_PROGRESS') AND stage = 'REPORTING' OR giaoban_today() > line.due
      THEN CASE WHEN line.delay_reason_code = 'as-planned' THEN giaoban_today() <= line.due
        ELSE line.delay_reason_code IS NOT NULL AND btrim(line.delay_reason) <> ''
          AND (line.state = 'REPORTED' OR btrim(line.proposed_solution) <> '') END
    ELSE true END;
