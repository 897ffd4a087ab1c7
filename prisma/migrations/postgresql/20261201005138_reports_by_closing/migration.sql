-- DropIndex
DROP INDEX "Report_closedAt_idx";

-- CreateIndex
CREATE INDEX "Report_closedAt_isFirst_dueAt_id_idx" ON "Report"("closedAt", "isFirst" DESC, "dueAt", "id");
