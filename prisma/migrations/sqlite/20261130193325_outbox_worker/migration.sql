-- DropIndex
DROP INDEX "OutboxMessage_doneAt_dueAt_idx";

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "recipient" TEXT;
ALTER TABLE "OutboxMessage" ADD COLUMN "ambiguous" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "OutboxMessage" ADD COLUMN "leasedBy" TEXT;
ALTER TABLE "OutboxMessage" ADD COLUMN "lastTriedAt" DATETIME;
ALTER TABLE "OutboxMessage" ADD COLUMN "lastError" TEXT;
ALTER TABLE "OutboxMessage" ADD COLUMN "messageId" TEXT;
ALTER TABLE "OutboxMessage" ADD COLUMN "deadAt" DATETIME;
ALTER TABLE "OutboxMessage" ADD COLUMN "outcome" TEXT;

-- CreateIndex
CREATE INDEX "OutboxMessage_doneAt_deadAt_dueAt_idx" ON "OutboxMessage"("doneAt", "deadAt", "dueAt");

-- Nobody is written to about what they sent long before there was a worker: what is older than three days is done with.
UPDATE "OutboxMessage"
SET "doneAt" = strftime('%Y-%m-%dT%H:%M:%f', 'now') || '+00:00', "outcome" = 'skipped', "lastError" = 'before_worker'
WHERE "doneAt" IS NULL AND "createdAt" < strftime('%Y-%m-%dT%H:%M:%f', 'now', '-3 days');
