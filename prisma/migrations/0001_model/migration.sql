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
CREATE TYPE "ContributionState" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'DELIVERED', 'ACKNOWLEDGED', 'RETURNED');

-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('ASKED', 'AGREED', 'DECLINED');

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

    CONSTRAINT "committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarter" (
    "id" INTEGER NOT NULL,
    "state" "QuarterState" NOT NULL DEFAULT 'PLANNING',
    "reports_due_on" DATE NOT NULL,
    "closed_on" DATE,

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

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
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
    "search" TEXT NOT NULL,

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
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "assessment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "agency_report_pkey" PRIMARY KEY ("quarter_id","agency_id")
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
CREATE TABLE "idempotency_key" (
    "digest" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("digest")
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
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
