-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "sentAnswers" BLOB;
ALTER TABLE "Lead" ADD COLUMN "storedOnlySince" DATETIME;

-- AlterTable
ALTER TABLE "Acceptance" ADD COLUMN "withdrawnAt" DATETIME;

-- CreateTable
CREATE TABLE "RightsRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "kind" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "closedAt" DATETIME,
    "isFirst" BOOLEAN NOT NULL DEFAULT false,
    "submissionKey" BLOB NOT NULL,
    "emailIndex" BLOB,
    "phoneIndex" BLOB,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "contact" BLOB NOT NULL,
    "about" BLOB NOT NULL,
    "description" BLOB NOT NULL,
    "reason" BLOB
);

-- CreateTable
CREATE TABLE "CaseKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CaseMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "author" TEXT,
    "createdAt" DATETIME NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "body" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "CaseFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "name" BLOB NOT NULL,
    "content" BLOB NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "RightsRequest_reference_key" ON "RightsRequest"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "RightsRequest_submissionKey_key" ON "RightsRequest"("submissionKey");

-- CreateIndex
CREATE INDEX "RightsRequest_state_isFirst_dueAt_id_idx" ON "RightsRequest"("state", "isFirst" DESC, "dueAt", "id");

-- CreateIndex
CREATE INDEX "RightsRequest_closedAt_idx" ON "RightsRequest"("closedAt");

-- CreateIndex
CREATE INDEX "RightsRequest_emailIndex_idx" ON "RightsRequest"("emailIndex");

-- CreateIndex
CREATE INDEX "RightsRequest_phoneIndex_idx" ON "RightsRequest"("phoneIndex");

-- CreateIndex
CREATE INDEX "RightsRequest_keyId_idx" ON "RightsRequest"("keyId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseKey_hash_key" ON "CaseKey"("hash");

-- CreateIndex
CREATE INDEX "CaseKey_subjectKind_subjectId_idx" ON "CaseKey"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "CaseKey_expiresAt_idx" ON "CaseKey"("expiresAt");

-- CreateIndex
CREATE INDEX "CaseMessage_subjectKind_subjectId_id_idx" ON "CaseMessage"("subjectKind", "subjectId", "id");

-- CreateIndex
CREATE INDEX "CaseMessage_keyId_idx" ON "CaseMessage"("keyId");

-- CreateIndex
CREATE INDEX "CaseFile_subjectKind_subjectId_id_idx" ON "CaseFile"("subjectKind", "subjectId", "id");

-- CreateIndex
CREATE INDEX "CaseFile_keyId_idx" ON "CaseFile"("keyId");
