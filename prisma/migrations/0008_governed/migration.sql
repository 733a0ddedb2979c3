-- AlterTable
ALTER TABLE "committee" ADD COLUMN     "demo_today" DATE;

-- AlterTable
ALTER TABLE "quarter" ADD COLUMN     "closing_proposed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closing_proposed_by_id" INTEGER,
ADD COLUMN     "plans_due_on" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "delay_reason" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "help_from" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "agency_report" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "submitted_at" DROP NOT NULL;

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
CREATE TABLE "history_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_id" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "history_head_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "erratum_quarter_id_number_key" ON "erratum"("quarter_id", "number");

-- CreateIndex
CREATE INDEX "evidence_entry_id_idx" ON "evidence"("entry_id");

-- CreateIndex
CREATE INDEX "task_file_quarter_id_sha256_idx" ON "task_file"("quarter_id", "sha256");

-- CreateIndex
CREATE INDEX "history_quarter_id_id_idx" ON "history"("quarter_id", "id");

-- CreateIndex
CREATE INDEX "history_agency_id_id_idx" ON "history"("agency_id", "id");

-- AddForeignKey
ALTER TABLE "quarter" ADD CONSTRAINT "quarter_closing_proposed_by_id_fkey" FOREIGN KEY ("closing_proposed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closing_decision" ADD CONSTRAINT "closing_decision_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

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
