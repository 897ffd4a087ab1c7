-- DropIndex
DROP INDEX "Lead_quarantine_state_createdAt_id_idx";

-- DropIndex
DROP INDEX "Lead_phoneIndex_idx";

-- DropIndex
DROP INDEX "Lead_emailIndex_idx";

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "companyIndex" BYTEA,
ADD COLUMN     "firstContactAt" TIMESTAMP(3),
ADD COLUMN     "followUpOn" TEXT,
ADD COLUMN     "isMinor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "place" TEXT,
ADD COLUMN     "rescuedAt" TIMESTAMP(3),
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'form',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- Leads from before get their place in the lists, as lib/leads/place.ts has it.
UPDATE "Lead" SET "place" = CASE
    WHEN "state" = 'spam' THEN '2'
    WHEN "quarantine" IS NOT NULL THEN '3'
    WHEN "state" = 'new' THEN '0'
    ELSE '1'
  END || lpad((CASE
    WHEN "state" = 'new' AND "quarantine" IS NULL THEN round(extract(epoch FROM "createdAt") * 1000)
    ELSE 9999999999999 - round(extract(epoch FROM "createdAt") * 1000)
  END)::bigint::text, 13, '0') || right("id", 10)
WHERE "wrappedKey" IS NOT NULL;
UPDATE "Lead" SET "firstContactAt" = "lastContactAt" WHERE "lastContactAt" IS NOT NULL;

-- CreateTable
CREATE TABLE "LeadNote" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "text" BYTEA NOT NULL,

    CONSTRAINT "LeadNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadMove" (
    "id" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "before" JSONB NOT NULL,
    "versionAfter" INTEGER NOT NULL,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "LeadMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadPresence" (
    "leadId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LeadPresence_pkey" PRIMARY KEY ("leadId","staffId")
);

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
