-- Evidence: bounded, and what it says of itself is true. It is added and removed, never changed.

ALTER TABLE evidence
  DROP CONSTRAINT IF EXISTS evidence_size,
  ADD CONSTRAINT evidence_size CHECK (size = octet_length(content) AND size BETWEEN 1 AND 10485760),
  DROP CONSTRAINT IF EXISTS evidence_sha256,
  ADD CONSTRAINT evidence_sha256 CHECK (sha256 = encode(sha256(content), 'hex')),
  DROP CONSTRAINT IF EXISTS evidence_name,
  ADD CONSTRAINT evidence_name CHECK (length(name) BETWEEN 1 AND 200),
  DROP CONSTRAINT IF EXISTS evidence_type,
  ADD CONSTRAINT evidence_type CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));

-- Two files at once would each find room: the entry's row makes them take turns.
CREATE OR REPLACE FUNCTION bound_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM lock_stage((SELECT e.quarter_id FROM entry e WHERE e.id = NEW.entry_id));
  PERFORM 1 FROM entry WHERE id = NEW.entry_id FOR NO KEY UPDATE;
  IF (SELECT coalesce(sum(size), 0) FROM evidence WHERE entry_id = NEW.entry_id) + NEW.size > 52428800 THEN
    RAISE EXCEPTION 'the evidence of an entry takes at most 50 MiB' USING ERRCODE = 'GB010';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER bound_evidence BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION bound_evidence();

-- A file is the agency's word: it comes and goes until the entry is final or the agency has submitted its report.
CREATE OR REPLACE FUNCTION check_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE proven entry;
BEGIN
  IF acts_as_owner() THEN RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END IF;
  SELECT * INTO proven FROM entry WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.entry_id ELSE NEW.entry_id END;
  IF lock_stage(proven.quarter_id) NOT IN ('OPEN', 'REPORTING') OR is_final(proven.state)
    OR TG_OP = 'INSERT' AND NOT is_of_today(NEW.added_at) THEN
    RAISE EXCEPTION 'evidence is brought while its task is being done' USING ERRCODE = 'GB006';
  END IF;
  IF report_is_submitted(proven.quarter_id, proven.agency_id) THEN
    RAISE EXCEPTION 'the agency has submitted its report' USING ERRCODE = 'GB008';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER check_evidence BEFORE INSERT OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION check_evidence();
