-- Whether the demonstration was loaded into this database, with its published passwords. Only its loading writes it.
ALTER TABLE committee ADD COLUMN demo boolean NOT NULL DEFAULT false;
