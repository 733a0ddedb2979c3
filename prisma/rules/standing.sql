-- How entries and parts are counted on a day.

-- The four-way count, and suspended and dropped beside it. A completed or reported task is judged by the day on which
-- the agency reported it, so that a slow confirmation is not charged to the agency. standingOf says the same.
CREATE OR REPLACE FUNCTION standing(state "EntryState", due date, done_on date, as_of date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN state = 'SUSPENDED' THEN 'suspended'
    WHEN state = 'DROPPED' THEN 'dropped'
    WHEN state = 'COMPLETED' AND done_on <= due THEN 'completedOnTime'
    WHEN state = 'COMPLETED' THEN 'completedLate'
    WHEN coalesce(done_on, as_of) > due THEN 'overdue'
    ELSE 'open'
  END;

-- The same for a part; one that was declined or is no longer needed is counted beside the four.
CREATE OR REPLACE FUNCTION part_standing(state "ContributionState", due date, delivered_on date, as_of date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN state = 'DECLINED' THEN 'declined'
    WHEN state = 'NOT_NEEDED' THEN 'notNeeded'
    WHEN state IN ('DELIVERED', 'ACKNOWLEDGED') AND delivered_on <= due THEN 'completedOnTime'
    WHEN state IN ('DELIVERED', 'ACKNOWLEDGED') THEN 'completedLate'
    WHEN as_of > due THEN 'overdue'
    ELSE 'open'
  END;
