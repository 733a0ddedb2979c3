-- People, their sessions, and what is kept for them while they are away.

ALTER TABLE person
  DROP CONSTRAINT IF EXISTS person_agency,
  ADD CONSTRAINT person_agency CHECK ((role IN ('STAFF', 'HEAD', 'OFFICE')) = (agency_id IS NOT NULL)),
  DROP CONSTRAINT IF EXISTS person_sign_in_name,
  ADD CONSTRAINT person_sign_in_name CHECK (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  DROP CONSTRAINT IF EXISTS person_language,
  ADD CONSTRAINT person_language CHECK (language IN ('vi', 'en', 'de'));
ALTER TABLE session
  DROP CONSTRAINT IF EXISTS session_hash_check,
  ADD CONSTRAINT session_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
  DROP CONSTRAINT IF EXISTS session_browser_check,
  ADD CONSTRAINT session_browser_check CHECK (length(browser) <= 20),
  DROP CONSTRAINT IF EXISTS session_system_check,
  ADD CONSTRAINT session_system_check CHECK (length(system) <= 20);
ALTER TABLE app_key
  DROP CONSTRAINT IF EXISTS app_key_id_check,
  ADD CONSTRAINT app_key_id_check CHECK (id = 1),
  DROP CONSTRAINT IF EXISTS app_key_key_check,
  ADD CONSTRAINT app_key_key_check CHECK (octet_length(key) = 32);
ALTER TABLE kept_text
  DROP CONSTRAINT IF EXISTS kept_text_form_check,
  ADD CONSTRAINT kept_text_form_check CHECK (length(form) <= 200),
  DROP CONSTRAINT IF EXISTS kept_text_typed_check,
  ADD CONSTRAINT kept_text_typed_check CHECK (length(typed::text) <= 100000);

-- Whether the app opened this session: sealOf makes the same. The inner hash has a fixed length, so that nothing can be
-- appended to it.
CREATE OR REPLACE FUNCTION is_sealed(of_session text, of_person int, seal text)
  RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app_key k
    WHERE seal = encode(sha256(k.key || sha256(convert_to(of_session || ':' || of_person, 'UTF8'))), 'hex'));
END $$;

CREATE OR REPLACE FUNCTION check_session() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF acts_as_owner() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND is_sealed(NEW.hash, NEW.person_id, NEW.seal) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND (NEW.hash, NEW.person_id, NEW.seal, NEW.created_at) = (OLD.hash, OLD.person_id, OLD.seal, OLD.created_at)
    AND NEW.expires_at <= OLD.expires_at AND (OLD.ended_at IS NULL OR NEW.ended_at IS NOT DISTINCT FROM OLD.ended_at)
    THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a session is opened by the sign-in, and ends for good' USING ERRCODE = 'GB011';
END $$;
CREATE OR REPLACE TRIGGER check_session BEFORE INSERT OR UPDATE ON session FOR EACH ROW EXECUTE FUNCTION check_session();
