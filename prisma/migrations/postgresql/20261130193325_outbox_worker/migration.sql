-- DropIndex
DROP INDEX "OutboxMessage_doneAt_dueAt_idx";

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "ambiguous" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "deadAt" TIMESTAMP(3),
ADD COLUMN     "lastError" TEXT,
ADD COLUMN     "lastTriedAt" TIMESTAMP(3),
ADD COLUMN     "leasedBy" TEXT,
ADD COLUMN     "messageId" TEXT,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "recipient" TEXT;

-- CreateIndex
CREATE INDEX "OutboxMessage_doneAt_deadAt_dueAt_idx" ON "OutboxMessage"("doneAt", "deadAt", "dueAt");

-- Nobody is written to about what they sent long before there was a worker: what is older than three days is done with.
UPDATE "OutboxMessage"
SET "doneAt" = now() AT TIME ZONE 'UTC', "outcome" = 'skipped', "lastError" = 'before_worker'
WHERE "doneAt" IS NULL AND "createdAt" < now() AT TIME ZONE 'UTC' - INTERVAL '3 days';
