-- Which step an entry, a part or a quarter may take (rules 1 and 4): the rows of steps.ts, which are in the tables
-- allowed_…_step. Keeping the state is no step and always allowed.

CREATE OR REPLACE FUNCTION is_entry_step(was "EntryState", becomes "EntryState") RETURNS boolean LANGUAGE sql STABLE
  RETURN was = becomes OR EXISTS (SELECT FROM allowed_entry_step s WHERE s.from_state = was AND s.to_state = becomes);

CREATE OR REPLACE FUNCTION is_part_step(was "ContributionState", becomes "ContributionState") RETURNS boolean LANGUAGE sql STABLE
  RETURN was = becomes OR EXISTS (SELECT FROM allowed_part_step s WHERE s.from_state = was AND s.to_state = becomes);

CREATE OR REPLACE FUNCTION is_quarter_step(was "QuarterState", becomes "QuarterState") RETURNS boolean LANGUAGE sql STABLE
  RETURN was = becomes OR EXISTS (SELECT FROM allowed_quarter_step s WHERE s.from_state = was AND s.to_state = becomes);

-- The step with which a part ends because its task does.
CREATE OR REPLACE FUNCTION is_settling(was "ContributionState", becomes "ContributionState") RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM allowed_part_step s WHERE s.kind = 'settle' AND s.from_state = was AND s.to_state = becomes);

CREATE OR REPLACE FUNCTION is_final(state "EntryState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN state IN ('COMPLETED', 'DROPPED');

-- Whether somebody still owes the part, or has to look at what was delivered.
CREATE OR REPLACE FUNCTION is_open_part(state "ContributionState") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN state IN ('ASKED', 'ACCEPTED', 'RETURNED', 'DELIVERED');
