-- CreateEnum
CREATE TYPE "ReportCapacity" AS ENUM ('holder', 'agent', 'other');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('received', 'examining', 'upheld', 'rejected', 'closed');

-- CreateEnum
CREATE TYPE "RestrictionKind" AS ENUM ('freeze', 'block', 'trialOnly');

-- CreateEnum
CREATE TYPE "RestrictionSubject" AS ENUM ('email', 'phone', 'company', 'source');

-- CreateEnum
CREATE TYPE "RestrictionState" AS ENUM ('proposed', 'active', 'lifted', 'refused');

-- CreateEnum
CREATE TYPE "NoticeWay" AS ENUM ('mail', 'form', 'withheld', 'desk');

-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('open', 'upheld', 'rejected');

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'received',
    "capacity" "ReportCapacity" NOT NULL,
    "ground" TEXT NOT NULL,
    "agreementVersion" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "examinedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "decidedBy" TEXT,
    "isFirst" BOOLEAN NOT NULL DEFAULT false,
    "suspicion" TEXT,
    "goodFaith" TEXT NOT NULL,
    "submissionKey" BYTEA NOT NULL,
    "emailIndex" BYTEA,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "target" BYTEA NOT NULL,
    "description" BYTEA NOT NULL,
    "name" BYTEA NOT NULL,
    "email" BYTEA NOT NULL,
    "outcome" BYTEA,
    "receipt" TEXT,
    "receiptSalt" BYTEA,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Restriction" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "RestrictionKind" NOT NULL,
    "state" "RestrictionState" NOT NULL,
    "subjectKind" "RestrictionSubject" NOT NULL,
    "subjectIndex" BYTEA NOT NULL,
    "trial" TEXT,
    "clause" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "occurredAt" TIMESTAMP(3) NOT NULL,
    "reportId" TEXT,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "approvedBy" TEXT,
    "closedBy" TEXT,
    "closedAt" TIMESTAMP(3),
    "withheld" TEXT,
    "submissionKey" BYTEA NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "subject" BYTEA NOT NULL,
    "email" BYTEA NOT NULL,
    "reasons" BYTEA NOT NULL,
    "evidence" BYTEA NOT NULL,
    "withheldWhy" BYTEA NOT NULL,
    "closing" BYTEA,

    CONSTRAINT "Restriction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestrictionNotice" (
    "id" TEXT NOT NULL,
    "restrictionId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "way" "NoticeWay" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RestrictionNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "state" "AppealState" NOT NULL DEFAULT 'open',
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedBy" TEXT,
    "submissionKey" BYTEA NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "body" BYTEA NOT NULL,
    "email" BYTEA NOT NULL,
    "reasons" BYTEA,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Report_reference_key" ON "Report"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Report_submissionKey_key" ON "Report"("submissionKey");

-- CreateIndex
CREATE INDEX "Report_state_isFirst_dueAt_id_idx" ON "Report"("state", "isFirst" DESC, "dueAt", "id");

-- CreateIndex
CREATE INDEX "Report_createdAt_ground_state_idx" ON "Report"("createdAt", "ground", "state");

-- CreateIndex
CREATE INDEX "Report_closedAt_idx" ON "Report"("closedAt");

-- CreateIndex
CREATE INDEX "Report_emailIndex_idx" ON "Report"("emailIndex");

-- CreateIndex
CREATE INDEX "Report_keyId_idx" ON "Report"("keyId");

-- CreateIndex
CREATE UNIQUE INDEX "Restriction_reference_key" ON "Restriction"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Restriction_submissionKey_key" ON "Restriction"("submissionKey");

-- CreateIndex
CREATE INDEX "Restriction_subjectIndex_state_endsAt_idx" ON "Restriction"("subjectIndex", "state", "endsAt");

-- CreateIndex
CREATE INDEX "Restriction_state_endsAt_id_idx" ON "Restriction"("state", "endsAt", "id");

-- CreateIndex
CREATE INDEX "Restriction_reportId_idx" ON "Restriction"("reportId");

-- CreateIndex
CREATE INDEX "Restriction_closedAt_endsAt_idx" ON "Restriction"("closedAt", "endsAt");

-- CreateIndex
CREATE INDEX "Restriction_keyId_idx" ON "Restriction"("keyId");

-- CreateIndex
CREATE INDEX "RestrictionNotice_restrictionId_id_idx" ON "RestrictionNotice"("restrictionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_submissionKey_key" ON "Appeal"("submissionKey");

-- CreateIndex
CREATE INDEX "Appeal_subjectKind_subjectId_idx" ON "Appeal"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "Appeal_state_dueAt_id_idx" ON "Appeal"("state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Appeal_keyId_idx" ON "Appeal"("keyId");
