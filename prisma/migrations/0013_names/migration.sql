-- A closed quarter shows the names of its time on every page: what agencies, directives, tasks, reasons for delay and
-- indicators were called, and by what its tasks were counted, stays beside it when it is closed.

-- CreateTable
CREATE TABLE "agency_at_closing" (
    "quarter_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "short_vi" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "short_de" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "agency_at_closing_pkey" PRIMARY KEY ("quarter_id","agency_id")
);

-- CreateTable
CREATE TABLE "person_at_closing" (
    "quarter_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "person_at_closing_pkey" PRIMARY KEY ("quarter_id","person_id")
);

-- CreateTable
CREATE TABLE "directive_at_closing" (
    "quarter_id" INTEGER NOT NULL,
    "directive_id" INTEGER NOT NULL,
    "kind" "DirectiveKind" NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuer_vi" TEXT NOT NULL,
    "issuer_en" TEXT NOT NULL,
    "issuer_de" TEXT NOT NULL,
    "issued_on" DATE,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "title_de" TEXT NOT NULL,
    "remark_vi" TEXT,
    "remark_en" TEXT,
    "remark_de" TEXT,
    "rank" INTEGER NOT NULL,
    "parent_id" INTEGER,

    CONSTRAINT "directive_at_closing_pkey" PRIMARY KEY ("quarter_id","directive_id")
);

-- CreateTable
CREATE TABLE "task_at_closing" (
    "quarter_id" INTEGER NOT NULL,
    "task_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "deliverable" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "directive_id" INTEGER,
    "origin" "TaskOrigin" NOT NULL,
    "priority" BOOLEAN NOT NULL,

    CONSTRAINT "task_at_closing_pkey" PRIMARY KEY ("quarter_id","task_id")
);

-- CreateTable
CREATE TABLE "delay_reason_at_closing" (
    "quarter_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "delay_reason_at_closing_pkey" PRIMARY KEY ("quarter_id","code")
);

-- CreateTable
CREATE TABLE "indicator_at_closing" (
    "quarter_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "indicator_at_closing_pkey" PRIMARY KEY ("quarter_id","indicator_id")
);

-- AddForeignKey
ALTER TABLE "agency_at_closing" ADD CONSTRAINT "agency_at_closing_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_at_closing" ADD CONSTRAINT "agency_at_closing_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_at_closing" ADD CONSTRAINT "person_at_closing_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_at_closing" ADD CONSTRAINT "person_at_closing_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_at_closing" ADD CONSTRAINT "directive_at_closing_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_at_closing" ADD CONSTRAINT "directive_at_closing_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_at_closing" ADD CONSTRAINT "task_at_closing_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_at_closing" ADD CONSTRAINT "task_at_closing_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delay_reason_at_closing" ADD CONSTRAINT "delay_reason_at_closing_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delay_reason_at_closing" ADD CONSTRAINT "delay_reason_at_closing_code_fkey" FOREIGN KEY ("code") REFERENCES "delay_reason"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_at_closing" ADD CONSTRAINT "indicator_at_closing_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_at_closing" ADD CONSTRAINT "indicator_at_closing_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the quarter is called by now. The names of people are those that stand beside a file.
CREATE FUNCTION keep_names(of_quarter int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO agency_at_closing
    SELECT of_quarter, id, name_vi, name_en, name_de, short_vi, short_en, short_de, rank, valid_from, valid_to FROM agency;
  INSERT INTO person_at_closing
    SELECT of_quarter, p.id, coalesce(p.full_name, p.post, p.sign_in_name) FROM person p
    WHERE p.id IN (SELECT v.added_by_id FROM evidence v JOIN entry e ON e.id = v.entry_id WHERE e.quarter_id = of_quarter);
  INSERT INTO directive_at_closing
    SELECT of_quarter, id, kind, symbol, issuer_vi, issuer_en, issuer_de, issued_on, title_vi, title_en, title_de,
      remark_vi, remark_en, remark_de, rank, parent_id FROM directive;
  INSERT INTO task_at_closing
    SELECT of_quarter, t.id, t.title, t.deliverable, t.search, t.directive_id, t.origin, t.priority
    FROM entry e JOIN task t ON t.id = e.task_id WHERE e.quarter_id = of_quarter;
  INSERT INTO delay_reason_at_closing SELECT of_quarter, code, name_vi, name_en, name_de, rank FROM delay_reason;
  INSERT INTO indicator_at_closing
    SELECT of_quarter, i.id, i.agency_id, i.name, i.unit, i.rank FROM indicator i
    WHERE EXISTS (SELECT FROM indicator_figure f WHERE f.indicator_id = i.id AND f.quarter_id = of_quarter);
END $$;

-- The quarters that are closed already. Of their time only the snapshot tells: what it names is called as there, the rest
-- as it is called now.
SELECT keep_names(id) FROM quarter WHERE state = 'CLOSED';

UPDATE agency_at_closing k SET name_vi = s.name ->> 'vi', name_en = s.name ->> 'en', name_de = s.name ->> 'de',
    short_vi = s.short ->> 'vi', short_en = s.short ->> 'en', short_de = s.short ->> 'de'
  FROM snapshot n, jsonb_to_recordset(n.json::jsonb -> 'agencies') AS s(code text, name jsonb, short jsonb), agency a
  WHERE n.quarter_id = k.quarter_id AND a.code = s.code AND a.id = k.agency_id;
UPDATE task_at_closing k SET title = s.title, deliverable = s.deliverable, priority = s.priority,
    search = fold(s.code || ' ' || s.title || ' ' || s.deliverable),
    directive_id = CASE WHEN s.basis IS NOT NULL THEN coalesce((SELECT d.id FROM directive d WHERE d.symbol = s.basis), k.directive_id) END
  FROM snapshot n, jsonb_to_recordset(n.json::jsonb -> 'tasks')
    AS s(code text, title text, deliverable text, priority boolean, basis text), task t
  WHERE n.quarter_id = k.quarter_id AND t.code = s.code AND t.id = k.task_id;
UPDATE delay_reason_at_closing k SET name_vi = s.value ->> 'vi', name_en = s.value ->> 'en', name_de = s.value ->> 'de'
  FROM snapshot n, jsonb_each(n.json::jsonb -> 'reasons') AS s
  WHERE n.quarter_id = k.quarter_id AND s.key = k.code;
UPDATE directive_at_closing k SET title_vi = s.directive -> 'title' ->> 'vi', title_en = s.directive -> 'title' ->> 'en',
    title_de = s.directive -> 'title' ->> 'de'
  FROM snapshot n, LATERAL (
    SELECT p -> 'directive' AS directive FROM jsonb_array_elements(n.json::jsonb -> 'programmes') p
    UNION ALL SELECT p -> 'implements' FROM jsonb_array_elements(n.json::jsonb -> 'programmes') p
    UNION ALL SELECT part -> 'directive' FROM jsonb_array_elements(n.json::jsonb -> 'programmes') p,
      jsonb_array_elements(p -> 'parts') part) s
  WHERE n.quarter_id = k.quarter_id AND s.directive ->> 'symbol' = k.symbol;

-- From now on they come with the closing, whoever closes: nobody else writes them, the role of the app not at all.
CREATE FUNCTION keep_names_at_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  PERFORM keep_names(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_names_at_closing AFTER UPDATE ON quarter
  FOR EACH ROW WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION keep_names_at_closing();

CREATE FUNCTION only_by_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the table % is written by the closing alone', TG_TABLE_NAME USING ERRCODE = 'GB002';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER only_by_closing BEFORE INSERT ON agency_at_closing EXECUTE FUNCTION only_by_closing();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER only_by_closing BEFORE INSERT ON person_at_closing EXECUTE FUNCTION only_by_closing();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON person_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER only_by_closing BEFORE INSERT ON directive_at_closing EXECUTE FUNCTION only_by_closing();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON directive_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER only_by_closing BEFORE INSERT ON task_at_closing EXECUTE FUNCTION only_by_closing();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON task_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER only_by_closing BEFORE INSERT ON delay_reason_at_closing EXECUTE FUNCTION only_by_closing();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON delay_reason_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER only_by_closing BEFORE INSERT ON indicator_at_closing EXECUTE FUNCTION only_by_closing();
CREATE TRIGGER refuse_change_of_record BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_at_closing
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

-- How the entries of a closed quarter are counted, without reading the text.
CREATE INDEX task_at_closing_kinds ON task_at_closing (quarter_id, task_id) INCLUDE (directive_id, priority, origin);

-- What these read is what they were written for (0009).
DO $$
DECLARE guard regprocedure;
BEGIN
  FOREACH guard IN ARRAY ARRAY['keep_names(int)', 'keep_names_at_closing()', 'only_by_closing()']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
  END LOOP;
END $$;
