-- CreateEnum
CREATE TYPE "LeadState" AS ENUM ('new', 'contacted', 'qualified', 'won', 'lost', 'spam');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('zh', 'en');

-- CreateTable
CREATE TABLE "Lead" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "LeadState" NOT NULL DEFAULT 'new',
    "quarantine" TEXT,
    "technology" TEXT,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submissionKey" BYTEA NOT NULL,
    "contentIndex" BYTEA NOT NULL,
    "phoneIndex" BYTEA,
    "emailIndex" BYTEA,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "name" BYTEA NOT NULL,
    "phone" BYTEA NOT NULL,
    "phoneE164" BYTEA NOT NULL,
    "email" BYTEA NOT NULL,
    "company" BYTEA NOT NULL,
    "description" BYTEA NOT NULL,
    "sourcePage" TEXT,
    "sourceReferrer" TEXT,
    "utmSource" TEXT,
    "utmMedium" TEXT,
    "utmCampaign" TEXT,
    "utmTerm" TEXT,
    "utmContent" TEXT,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acceptance" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "sentence" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "acceptedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMP(3),
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" BYTEA NOT NULL,
    "windowStart" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateWindow_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateIndex
CREATE UNIQUE INDEX "Lead_reference_key" ON "Lead"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_submissionKey_key" ON "Lead"("submissionKey");

-- CreateIndex
CREATE INDEX "Lead_quarantine_state_createdAt_id_idx" ON "Lead"("quarantine", "state", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Lead_technology_createdAt_idx" ON "Lead"("technology", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Lead_contentIndex_idx" ON "Lead"("contentIndex");

-- CreateIndex
CREATE INDEX "Lead_phoneIndex_idx" ON "Lead"("phoneIndex");

-- CreateIndex
CREATE INDEX "Lead_emailIndex_idx" ON "Lead"("emailIndex");

-- CreateIndex
CREATE INDEX "Acceptance_subjectKind_subjectId_idx" ON "Acceptance"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "Acceptance_document_version_idx" ON "Acceptance"("document", "version");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_idx" ON "AuditEntry"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "OutboxMessage_doneAt_dueAt_idx" ON "OutboxMessage"("doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_subjectKind_subjectId_idx" ON "OutboxMessage"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "RateWindow_windowStart_idx" ON "RateWindow"("windowStart");
