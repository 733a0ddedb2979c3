-- Text that somebody typed while the sign-in had ended: one for each person, until it is saved or a day has gone.
CREATE TABLE kept_text (
  person_id INTEGER NOT NULL PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE ON UPDATE CASCADE,
  form TEXT NOT NULL CHECK (length(form) <= 200),
  typed JSONB NOT NULL CHECK (length(typed::text) <= 100000),
  at TIMESTAMPTZ(3) NOT NULL
);
