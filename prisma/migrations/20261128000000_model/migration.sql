-- The tables, keys and indexes of prisma/schema.prisma. What the schema language cannot say of them is at the end; checks,
-- functions and triggers are the rules, in prisma/rules.

-- Text without Vietnamese marks and in lower case, for search. Marks go before capitals: in the locale C, lower() knows none
-- but ASCII letters. The hyphens and spaces that keep a line from breaking are found by the plain ones, and Ð (eth), which
-- is often typed for Đ, by d. The column task.search is computed by it: another function needs that column made anew.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f\u200b\u2060]', '', 'g'),
    U&'\0110\0111\00D0\00F0\2010\2011\2012\2013\00A0\202F', 'dddd----  '));

-- a ă â … d đ e ê …, and numbers by their value. A PostgreSQL that was built without ICU sorts by bytes.
DO $$
BEGIN
  CREATE COLLATION vietnamese (provider = icu, locale = 'vi-u-kn-true');
EXCEPTION WHEN feature_not_supported THEN
  CREATE COLLATION vietnamese FROM "C";
END $$;

-- CreateEnum
CREATE TYPE "QuarterState" AS ENUM ('PLANNING', 'OPEN', 'REPORTING', 'CLOSED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('STAFF', 'HEAD', 'OFFICE', 'COMMITTEE', 'CHAIR', 'ADMIN');

-- CreateEnum
CREATE TYPE "DirectiveKind" AS ENUM ('RESOLUTION', 'DIRECTIVE', 'REGULATION', 'CONCLUSION', 'PROGRAMME', 'PLAN', 'SCHEME', 'WORKING_REGULATIONS', 'CLAUSE');

-- CreateEnum
CREATE TYPE "TaskOrigin" AS ENUM ('AGENCY_PLAN', 'COMMITTEE', 'MEETING');

-- CreateEnum
CREATE TYPE "EntryState" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'REPORTED', 'COMPLETED', 'SUSPENDED', 'DROPPED');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('ON_TRACK', 'AT_RISK', 'OFF_TRACK');

-- CreateEnum
CREATE TYPE "ContributionState" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'DELIVERED', 'ACKNOWLEDGED', 'RETURNED', 'NOT_NEEDED');

-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RequestCategory" AS ENUM ('FACILITIES', 'EQUIPMENT', 'FUNDING', 'IT_AND_INTERNET', 'ORGANISATION_AND_STAFF', 'OTHER');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('SUBMITTED', 'AGREED', 'DECLINED', 'DEFERRED');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('DRAFT', 'IN_SESSION', 'CONCLUDED', 'ISSUED');

-- CreateEnum
CREATE TYPE "ConveningBody" AS ENUM ('EXECUTIVE_COMMITTEE', 'STANDING_COMMITTEE', 'STANDING_BOARD');

-- CreateTable
CREATE TABLE "committee" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "place_vi" TEXT NOT NULL,
    "place_en" TEXT NOT NULL,
    "place_de" TEXT NOT NULL,
    "demo_today" DATE,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarter" (
    "id" INTEGER NOT NULL,
    "state" "QuarterState" NOT NULL DEFAULT 'PLANNING',
    "plans_due_on" DATE,
    "reports_due_on" DATE NOT NULL,
    "closed_on" DATE,
    "closing_proposed_by_id" INTEGER,
    "closing_proposed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quarter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "short_vi" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "short_de" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "sign_in_name" TEXT NOT NULL,
    "full_name" TEXT,
    "post" TEXT,
    "role" "Role" NOT NULL,
    "agency_id" INTEGER,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "language" TEXT,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "hash" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "browser" TEXT NOT NULL DEFAULT '',
    "system" TEXT NOT NULL DEFAULT '',
    "lapse_logged" BOOLEAN NOT NULL DEFAULT false,
    "seal" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "app_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" BYTEA NOT NULL,

    CONSTRAINT "app_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "hash" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "kept_text" (
    "person_id" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "typed" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_text_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "sign_in_guess" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_guess_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "directive" (
    "id" SERIAL NOT NULL,
    "kind" "DirectiveKind" NOT NULL,
    "symbol" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
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
    "rank" INTEGER NOT NULL DEFAULT 0,
    "parent_id" INTEGER,
    "superseded_by_id" INTEGER,

    CONSTRAINT "directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "deliverable" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "directive_id" INTEGER,
    "origin" "TaskOrigin" NOT NULL,
    "priority" BOOLEAN NOT NULL DEFAULT false,
    "original_due" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "search" TEXT NOT NULL GENERATED ALWAYS AS (fold(code || ' ' || title || ' ' || deliverable)) STORED,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delay_reason" (
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delay_reason_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "quarter_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "due" DATE NOT NULL,
    "extended" INTEGER NOT NULL DEFAULT 0,
    "state" "EntryState" NOT NULL DEFAULT 'NOT_STARTED',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "result" TEXT NOT NULL DEFAULT '',
    "confidence" "Confidence",
    "delay_reason_code" TEXT,
    "delay_reason" TEXT NOT NULL DEFAULT '',
    "proposed_solution" TEXT NOT NULL DEFAULT '',
    "help_needed" TEXT NOT NULL DEFAULT '',
    "help_from" TEXT NOT NULL DEFAULT '',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "done_on" DATE,
    "returned_remark" TEXT NOT NULL DEFAULT '',
    "last_word_at" TIMESTAMPTZ(3) NOT NULL,
    "carried_from_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "asked" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "due" DATE NOT NULL,
    "state" "ContributionState" NOT NULL DEFAULT 'ASKED',
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "delivered_on" DATE,
    "remark" TEXT NOT NULL DEFAULT '',
    "delay_reason_code" TEXT,
    "delay_reason" TEXT NOT NULL DEFAULT '',
    "proposed_solution" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_step" (
    "id" SERIAL NOT NULL,
    "contribution_id" INTEGER NOT NULL,
    "state" "ContributionState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "contribution_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "old_due" DATE NOT NULL,
    "new_due" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ExtensionState" NOT NULL DEFAULT 'ASKED',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_report" (
    "quarter_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "assessment" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agency_report_pkey" PRIMARY KEY ("quarter_id","agency_id")
);

-- CreateTable
CREATE TABLE "closing_decision" (
    "entry_id" INTEGER NOT NULL,
    "carry_over" BOOLEAN NOT NULL,
    "due" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closing_decision_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "quarter_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "json" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("quarter_id","revision")
);

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

-- CreateTable
CREATE TABLE "erratum" (
    "id" SERIAL NOT NULL,
    "quarter_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "dated_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "signed_name" TEXT NOT NULL,
    "signed_post" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erratum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" INTEGER,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_file" (
    "id" SERIAL NOT NULL,
    "quarter_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "brought_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" SERIAL NOT NULL,
    "quarter_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "category" "RequestCategory" NOT NULL,
    "text" TEXT NOT NULL,
    "submitted_on" DATE NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'SUBMITTED',
    "answered_on" DATE,
    "direction" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "rank" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_figure" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "quarter_id" INTEGER NOT NULL,
    "unit_name" TEXT NOT NULL DEFAULT '',
    "target" DECIMAL(12,2) NOT NULL,
    "actual" DECIMAL(12,2) NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "indicator_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "reviewed_id" INTEGER NOT NULL,
    "planned_id" INTEGER,
    "body" "ConveningBody" NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" INTEGER,
    "place" TEXT NOT NULL DEFAULT '',
    "chair_name" TEXT NOT NULL,
    "chair_post" TEXT NOT NULL,
    "attendance" TEXT NOT NULL DEFAULT '',
    "state" "MeetingState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" INTEGER,
    "role" "Role",
    "agency_id" INTEGER,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "quarter_id" INTEGER,
    "event" TEXT NOT NULL,
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_id" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "history_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "digest" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "allowed_entry_step" (
    "kind" TEXT NOT NULL,
    "from_state" "EntryState" NOT NULL,
    "to_state" "EntryState" NOT NULL,

    CONSTRAINT "allowed_entry_step_pkey" PRIMARY KEY ("from_state","to_state","kind")
);

-- CreateTable
CREATE TABLE "allowed_part_step" (
    "kind" TEXT NOT NULL,
    "from_state" "ContributionState" NOT NULL,
    "to_state" "ContributionState" NOT NULL,

    CONSTRAINT "allowed_part_step_pkey" PRIMARY KEY ("from_state","to_state","kind")
);

-- CreateTable
CREATE TABLE "allowed_quarter_step" (
    "kind" TEXT NOT NULL,
    "from_state" "QuarterState" NOT NULL,
    "to_state" "QuarterState" NOT NULL,

    CONSTRAINT "allowed_quarter_step_pkey" PRIMARY KEY ("from_state","to_state","kind")
);

-- CreateTable
CREATE TABLE "rule_file" (
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_file_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "person_sign_in_name_key" ON "person"("sign_in_name");

-- CreateIndex
CREATE INDEX "person_agency_id_idx" ON "person"("agency_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "one_time_link_person_id_idx" ON "one_time_link"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "directive_symbol_key" ON "directive"("symbol");

-- CreateIndex
CREATE UNIQUE INDEX "directive_slug_key" ON "directive"("slug");

-- CreateIndex
CREATE INDEX "directive_parent_id_idx" ON "directive"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_code_key" ON "task"("code");

-- CreateIndex
CREATE INDEX "task_directive_id_idx" ON "task"("directive_id");

-- CreateIndex
CREATE INDEX "task_agency_id_idx" ON "task"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_carried_from_id_key" ON "entry"("carried_from_id");

-- CreateIndex
CREATE INDEX "entry_quarter_id_agency_id_state_due_done_on_idx" ON "entry"("quarter_id", "agency_id", "state", "due", "done_on");

-- CreateIndex
CREATE UNIQUE INDEX "entry_task_id_quarter_id_key" ON "entry"("task_id", "quarter_id");

-- CreateIndex
CREATE INDEX "contribution_entry_id_idx" ON "contribution"("entry_id");

-- CreateIndex
CREATE INDEX "contribution_agency_id_state_due_idx" ON "contribution"("agency_id", "state", "due");

-- CreateIndex
CREATE INDEX "contribution_step_contribution_id_idx" ON "contribution_step"("contribution_id");

-- CreateIndex
CREATE INDEX "extension_entry_id_idx" ON "extension"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "erratum_quarter_id_number_key" ON "erratum"("quarter_id", "number");

-- CreateIndex
CREATE INDEX "evidence_entry_id_idx" ON "evidence"("entry_id");

-- CreateIndex
CREATE INDEX "task_file_quarter_id_sha256_idx" ON "task_file"("quarter_id", "sha256");

-- CreateIndex
CREATE INDEX "request_quarter_id_idx" ON "request"("quarter_id");

-- CreateIndex
CREATE INDEX "indicator_figure_quarter_id_idx" ON "indicator_figure"("quarter_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_figure_indicator_id_quarter_id_unit_name_key" ON "indicator_figure"("indicator_id", "quarter_id", "unit_name");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_reviewed_id_held_on_key" ON "meeting"("reviewed_id", "held_on");

-- CreateIndex
CREATE INDEX "history_subject_subject_id_id_idx" ON "history"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "history_quarter_id_id_idx" ON "history"("quarter_id", "id");

-- CreateIndex
CREATE INDEX "history_agency_id_id_idx" ON "history"("agency_id", "id");

-- CreateIndex
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- AddForeignKey
ALTER TABLE "quarter" ADD CONSTRAINT "quarter_closing_proposed_by_id_fkey" FOREIGN KEY ("closing_proposed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_text" ADD CONSTRAINT "kept_text_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_delay_reason_code_fkey" FOREIGN KEY ("delay_reason_code") REFERENCES "delay_reason"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_delay_reason_code_fkey" FOREIGN KEY ("delay_reason_code") REFERENCES "delay_reason"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_step" ADD CONSTRAINT "contribution_step_contribution_id_fkey" FOREIGN KEY ("contribution_id") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_report" ADD CONSTRAINT "agency_report_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_report" ADD CONSTRAINT "agency_report_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closing_decision" ADD CONSTRAINT "closing_decision_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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

-- AddForeignKey
ALTER TABLE "erratum" ADD CONSTRAINT "erratum_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_file" ADD CONSTRAINT "task_file_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_file" ADD CONSTRAINT "task_file_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_figure" ADD CONSTRAINT "indicator_figure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_figure" ADD CONSTRAINT "indicator_figure_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_reviewed_id_fkey" FOREIGN KEY ("reviewed_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_planned_id_fkey" FOREIGN KEY ("planned_id") REFERENCES "quarter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say.

-- Files are compressed already.
ALTER TABLE evidence ALTER COLUMN content SET STORAGE EXTERNAL;

-- The history is a chain: no two rows follow the same one.
CREATE UNIQUE INDEX history_chain ON history (previous_hash);
-- One request for a longer deadline waits for its answer at a time.
CREATE UNIQUE INDEX extension_one_asked ON extension (entry_id) WHERE state = 'ASKED';
-- A file of tasks is imported once.
CREATE UNIQUE INDEX task_file_taken_in ON task_file (quarter_id, sha256) WHERE taken_in_at IS NOT NULL;

-- What the pages of a quarter count and list, without reading the text of entries, parts and tasks.
CREATE INDEX entry_by_task ON entry (quarter_id, task_id) INCLUDE (id, agency_id, state, due, done_on, extended);
CREATE INDEX task_kinds ON task (id) INCLUDE (directive_id, priority, origin);
CREATE INDEX task_at_closing_kinds ON task_at_closing (quarter_id, task_id) INCLUDE (directive_id, priority, origin);
-- What may need attention: the unfinished entries and the parts that somebody still waits for, few beside those done.
CREATE INDEX entry_unfinished ON entry (quarter_id, agency_id)
  INCLUDE (id, task_id, state, due, done_on, confidence, last_word_at)
  WHERE state IN ('NOT_STARTED', 'IN_PROGRESS', 'REPORTED');
CREATE INDEX contribution_undelivered ON contribution (entry_id) INCLUDE (id, state, due)
  WHERE state IN ('ASKED', 'ACCEPTED', 'RETURNED');

-- What every committee starts with; the Office changes it. The code as-planned is known to the rules.
INSERT INTO committee (id, name_vi, name_en, name_de, place_vi, place_en, place_de)
VALUES (1, 'Tỉnh ủy', 'Provincial Party Committee', 'Provinzparteikomitee', '', '', '');
INSERT INTO delay_reason (code, name_vi, name_en, name_de, rank) VALUES
  ('contribution', 'chờ phần phối hợp', 'contribution outstanding', 'Mitwirkung ausstehend', 1),
  ('decision', 'chờ ý kiến quyết định', 'decision outstanding', 'Entscheidung ausstehend', 2),
  ('basis', 'thiếu hoặc thay đổi căn cứ', 'basis missing or changed', 'Grundlage fehlt oder geändert', 3),
  ('below', 'chờ báo cáo của cấp dưới', 'reports from below', 'Berichte von unten', 4),
  ('staff', 'nhân sự', 'staff', 'Personal', 5),
  ('it', 'thiết bị, công nghệ thông tin', 'equipment and IT', 'Ausstattung und IT', 6),
  ('funding', 'kinh phí', 'funding', 'Mittel', 7),
  ('other', 'nguyên nhân khác', 'other', 'Sonstiges', 8),
  ('as-planned', 'thực hiện sang quý sau theo kế hoạch', 'runs beyond the quarter as planned',
    'läuft planmäßig über das Quartal hinaus', 9);
-- Where the chain of the history ends: before its first row.
INSERT INTO history_head (id, last_id, hash) VALUES (1, 0, '');

-- The papers of a closed quarter as they were printed: one in each language with the closing, and one in each language
-- again with each erratum.
CREATE TABLE "paper" (
    "quarter_id" INTEGER NOT NULL,
    "errata" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("quarter_id","errata","language")
);
ALTER TABLE "paper" ADD CONSTRAINT "paper_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A PDF is packed already.
ALTER TABLE paper ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE "task" ADD COLUMN     "officer_id" INTEGER;

CREATE INDEX "task_officer_id_idx" ON "task"("officer_id");

ALTER TABLE "task" ADD CONSTRAINT "task_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
