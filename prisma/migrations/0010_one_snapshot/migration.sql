-- A quarter is closed once and its summary is kept once: a further revision would print in the place of the first, by
-- whatever door it came. Corrections are errata.
ALTER TABLE snapshot
  DROP CONSTRAINT snapshot_revision,
  ADD CONSTRAINT snapshot_revision CHECK (revision = 1);
