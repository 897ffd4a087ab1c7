-- CreateTable
CREATE TABLE "LeadNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "leadId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "text" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "LeadMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "before" JSONB NOT NULL,
    "versionAfter" INTEGER NOT NULL,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "LeadPresence" (
    "leadId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("leadId", "staffId")
);

-- DropIndex
DROP INDEX "Lead_quarantine_state_createdAt_id_idx";

-- DropIndex
DROP INDEX "Lead_phoneIndex_idx";

-- DropIndex
DROP INDEX "Lead_emailIndex_idx";

-- AlterTable: columns are added one by one, so that no row has to be copied.
ALTER TABLE "Lead" ADD COLUMN "firstContactAt" DATETIME;
ALTER TABLE "Lead" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'form';
ALTER TABLE "Lead" ADD COLUMN "isMinor" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Lead" ADD COLUMN "place" TEXT;
ALTER TABLE "Lead" ADD COLUMN "assigneeId" TEXT;
ALTER TABLE "Lead" ADD COLUMN "followUpOn" TEXT;
ALTER TABLE "Lead" ADD COLUMN "rescuedAt" DATETIME;
ALTER TABLE "Lead" ADD COLUMN "mergedIntoId" TEXT;
ALTER TABLE "Lead" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Lead" ADD COLUMN "companyIndex" BLOB;

-- Leads from before get their place in the lists, as lib/leads/place.ts has it.
UPDATE "Lead" SET "place" = (
  SELECT CASE
    WHEN "state" = 'spam' THEN '2'
    WHEN "quarantine" IS NOT NULL THEN '3'
    WHEN "state" = 'new' THEN '0'
    ELSE '1'
  END || printf('%013d', CASE
    WHEN "state" = 'new' AND "quarantine" IS NULL THEN "ms"
    ELSE 9999999999999 - "ms"
  END) || substr("id", -10)
  FROM (SELECT CAST(strftime('%s', "Lead"."createdAt") AS INTEGER) * 1000
             + CAST(substr(strftime('%f', "Lead"."createdAt"), 4, 3) AS INTEGER) AS "ms")
) WHERE "wrappedKey" IS NOT NULL;
UPDATE "Lead" SET "firstContactAt" = "lastContactAt" WHERE "lastContactAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Lead_place_idx" ON "Lead"("place");

-- CreateIndex
CREATE INDEX "Lead_state_place_idx" ON "Lead"("state", "place");

-- CreateIndex
CREATE INDEX "Lead_source_place_idx" ON "Lead"("source", "place");

-- CreateIndex
CREATE INDEX "Lead_assigneeId_place_idx" ON "Lead"("assigneeId", "place");

-- CreateIndex
CREATE INDEX "Lead_technology_place_idx" ON "Lead"("technology", "place");

-- CreateIndex
CREATE INDEX "Lead_followUpOn_id_idx" ON "Lead"("followUpOn", "id");

-- CreateIndex
CREATE INDEX "Lead_assigneeId_followUpOn_id_idx" ON "Lead"("assigneeId", "followUpOn", "id");

-- CreateIndex
CREATE INDEX "Lead_mergedIntoId_idx" ON "Lead"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Lead_phoneIndex_createdAt_idx" ON "Lead"("phoneIndex", "createdAt");

-- CreateIndex
CREATE INDEX "Lead_emailIndex_createdAt_idx" ON "Lead"("emailIndex", "createdAt");

-- CreateIndex
CREATE INDEX "Lead_companyIndex_createdAt_idx" ON "Lead"("companyIndex", "createdAt");

-- CreateIndex
CREATE INDEX "LeadNote_leadId_createdAt_idx" ON "LeadNote"("leadId", "createdAt");

-- CreateIndex
CREATE INDEX "LeadMove_actId_idx" ON "LeadMove"("actId");

-- CreateIndex
CREATE INDEX "LeadMove_leadId_idx" ON "LeadMove"("leadId");

-- CreateIndex
CREATE INDEX "LeadMove_at_idx" ON "LeadMove"("at");

-- CreateIndex
CREATE INDEX "LeadPresence_seenAt_idx" ON "LeadPresence"("seenAt");
