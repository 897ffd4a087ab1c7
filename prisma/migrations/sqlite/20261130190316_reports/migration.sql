-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "capacity" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "agreementVersion" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" DATETIME NOT NULL,
    "examinedAt" DATETIME,
    "closedAt" DATETIME,
    "decidedBy" TEXT,
    "isFirst" BOOLEAN NOT NULL DEFAULT false,
    "suspicion" TEXT,
    "goodFaith" TEXT NOT NULL,
    "submissionKey" BLOB NOT NULL,
    "emailIndex" BLOB,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "target" BLOB NOT NULL,
    "description" BLOB NOT NULL,
    "name" BLOB NOT NULL,
    "email" BLOB NOT NULL,
    "outcome" BLOB,
    "receipt" TEXT,
    "receiptSalt" BLOB
);

-- CreateTable
CREATE TABLE "Restriction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectIndex" BLOB NOT NULL,
    "trial" TEXT,
    "clause" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "occurredAt" DATETIME NOT NULL,
    "reportId" TEXT,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "approvedBy" TEXT,
    "closedBy" TEXT,
    "closedAt" DATETIME,
    "withheld" TEXT,
    "submissionKey" BLOB NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "subject" BLOB NOT NULL,
    "email" BLOB NOT NULL,
    "reasons" BLOB NOT NULL,
    "evidence" BLOB NOT NULL,
    "withheldWhy" BLOB NOT NULL,
    "closing" BLOB
);

-- CreateTable
CREATE TABLE "RestrictionNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "restrictionId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedBy" TEXT,
    "submissionKey" BLOB NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "body" BLOB NOT NULL,
    "email" BLOB NOT NULL,
    "reasons" BLOB
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
