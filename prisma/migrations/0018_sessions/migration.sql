-- A session is known by the SHA-256 of its id: the id itself is with its browser alone, so that whoever reads the table
-- has nobody's session. Sessions that hold now go on.
ALTER TABLE session ADD COLUMN hash TEXT;
UPDATE session SET hash = encode(sha256(convert_to(id::text, 'UTF8')), 'hex');
ALTER TABLE session DROP COLUMN id;
ALTER TABLE session ALTER COLUMN hash SET NOT NULL;
ALTER TABLE session ADD CONSTRAINT session_pkey PRIMARY KEY (hash);
ALTER TABLE session ADD CONSTRAINT session_hash_check CHECK (hash ~ '^[0-9a-f]{64}$');

-- When its person last asked for something, to the minute; the browser and the system it runs on, in a word each; and
-- whether the log has been told that it ran out by itself.
ALTER TABLE session
  ADD COLUMN last_seen_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN browser TEXT NOT NULL DEFAULT '' CHECK (length(browser) <= 20),
  ADD COLUMN system TEXT NOT NULL DEFAULT '' CHECK (length(system) <= 20),
  ADD COLUMN lapse_logged BOOLEAN NOT NULL DEFAULT false;

-- The answers to presses that changed a password were ids of sessions; such a press is now computed anew.
DELETE FROM idempotency_key WHERE answer #>> '{}' LIKE '{"session":%';
