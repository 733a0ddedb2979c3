-- AlterTable
ALTER TABLE "task" ADD COLUMN     "officer_id" INTEGER;

-- CreateIndex
CREATE INDEX "task_officer_id_idx" ON "task"("officer_id");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
