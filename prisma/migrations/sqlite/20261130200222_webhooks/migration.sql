-- CreateTable
CREATE TABLE "WebhookTarget" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "pausedAt" DATETIME,
    "rotatedAt" DATETIME,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "url" BLOB NOT NULL,
    "secret" BLOB NOT NULL,
    "previous" BLOB
);

-- CreateTable
CREATE TABLE "WebhookTry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "targetId" TEXT NOT NULL,
    "messageId" TEXT,
    "at" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "durationMs" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "WebhookTarget_keyId_idx" ON "WebhookTarget"("keyId");

-- CreateIndex
CREATE INDEX "WebhookTry_targetId_at_idx" ON "WebhookTry"("targetId", "at" DESC);

-- CreateIndex
CREATE INDEX "WebhookTry_at_idx" ON "WebhookTry"("at");
