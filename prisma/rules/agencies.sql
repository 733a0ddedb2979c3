-- Agencies and the directives, indicators and requests that they work by.

ALTER TABLE agency
  DROP CONSTRAINT IF EXISTS agency_code,
  ADD CONSTRAINT agency_code CHECK (code ~ '^[A-Z][A-Z0-9]{1,9}$'),
  DROP CONSTRAINT IF EXISTS agency_validity,
  ADD CONSTRAINT agency_validity CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE directive
  DROP CONSTRAINT IF EXISTS directive_slug,
  ADD CONSTRAINT directive_slug CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  DROP CONSTRAINT IF EXISTS directive_not_its_own_parent,
  ADD CONSTRAINT directive_not_its_own_parent CHECK (parent_id <> id AND superseded_by_id <> id);
ALTER TABLE request
  DROP CONSTRAINT IF EXISTS request_answered,
  ADD CONSTRAINT request_answered CHECK ((state = 'SUBMITTED') = (answered_on IS NULL));
ALTER TABLE committee
  DROP CONSTRAINT IF EXISTS committee_one_row,
  ADD CONSTRAINT committee_one_row CHECK (id = 1);

-- Whether two agencies are one by now: the same, or the one goes on with the work of the other.
CREATE OR REPLACE FUNCTION are_merged(one int, other int) RETURNS boolean LANGUAGE sql STABLE
  RETURN one = other OR EXISTS (SELECT FROM agency a WHERE (a.id, a.successor_id) IN ((one, other), (other, one)));

-- Whether an agency is another one, or goes on with its work, over any number of mergers.
CREATE OR REPLACE FUNCTION succeeds(later int, former int) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN EXISTS (WITH RECURSIVE line AS (
      SELECT a.id, a.successor_id, 0 AS step FROM agency a WHERE a.id = former
      UNION SELECT s.id, s.successor_id, line.step + 1 FROM line JOIN agency s ON s.id = line.successor_id WHERE line.step < 50)
    SELECT FROM line WHERE line.id = later);
END $$;
