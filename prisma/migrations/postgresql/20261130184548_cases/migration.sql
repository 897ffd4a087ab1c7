-- CreateEnum
CREATE TYPE "RightsKind" AS ENUM ('access', 'copy', 'correct', 'complete', 'delete', 'restrict', 'withdraw', 'explain', 'port');

-- CreateEnum
CREATE TYPE "RightsCapacity" AS ENUM ('self', 'minor', 'guardian', 'relative', 'agent');

-- CreateEnum
CREATE TYPE "RightsState" AS ENUM ('open', 'fulfilled', 'partly', 'refused', 'dropped');

-- CreateEnum
CREATE TYPE "CaseKeyKind" AS ENUM ('code', 'secret', 'session');

-- CreateEnum
CREATE TYPE "CaseSide" AS ENUM ('sender', 'desk');

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "sentAnswers" BYTEA,
ADD COLUMN     "storedOnlySince" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Acceptance" ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "RightsRequest" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "RightsState" NOT NULL DEFAULT 'open',
    "kind" "RightsKind" NOT NULL,
    "capacity" "RightsCapacity" NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "isFirst" BOOLEAN NOT NULL DEFAULT false,
    "submissionKey" BYTEA NOT NULL,
    "emailIndex" BYTEA,
    "phoneIndex" BYTEA,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "contact" BYTEA NOT NULL,
    "about" BYTEA NOT NULL,
    "description" BYTEA NOT NULL,
    "reason" BYTEA,

    CONSTRAINT "RightsRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseKey" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "kind" "CaseKeyKind" NOT NULL,
    "hash" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CaseKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseMessage" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "side" "CaseSide" NOT NULL,
    "author" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "body" BYTEA NOT NULL,

    CONSTRAINT "CaseMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseFile" (
    "id" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "name" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "CaseFile_pkey" PRIMARY KEY ("id")
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
