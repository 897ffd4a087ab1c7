-- CreateTable
CREATE TABLE "Lead" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "quarantine" TEXT,
    "technology" TEXT,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submissionKey" BLOB NOT NULL,
    "contentIndex" BLOB NOT NULL,
    "phoneIndex" BLOB,
    "emailIndex" BLOB,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "name" BLOB NOT NULL,
    "phone" BLOB NOT NULL,
    "phoneE164" BLOB NOT NULL,
    "email" BLOB NOT NULL,
    "company" BLOB NOT NULL,
    "description" BLOB NOT NULL,
    "sourcePage" TEXT,
    "sourceReferrer" TEXT,
    "utmSource" TEXT,
    "utmMedium" TEXT,
    "utmCampaign" TEXT,
    "utmTerm" TEXT,
    "utmContent" TEXT
);

-- CreateTable
CREATE TABLE "Acceptance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "acceptedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" DATETIME,
    "doneAt" DATETIME
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" BLOB NOT NULL,
    "windowStart" DATETIME NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("key", "windowStart")
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
