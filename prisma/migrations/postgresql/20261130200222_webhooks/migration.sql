-- CreateEnum
CREATE TYPE "WebhookKind" AS ENUM ('standard', 'wecom', 'feishu', 'dingtalk');

-- CreateTable
CREATE TABLE "WebhookTarget" (
    "id" TEXT NOT NULL,
    "kind" "WebhookKind" NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "pausedAt" TIMESTAMP(3),
    "rotatedAt" TIMESTAMP(3),
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "url" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,
    "previous" BYTEA,

    CONSTRAINT "WebhookTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookTry" (
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "messageId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "durationMs" INTEGER NOT NULL,

    CONSTRAINT "WebhookTry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WebhookTarget_keyId_idx" ON "WebhookTarget"("keyId");

-- CreateIndex
CREATE INDEX "WebhookTry_targetId_at_idx" ON "WebhookTry"("targetId", "at" DESC);

-- CreateIndex
CREATE INDEX "WebhookTry_at_idx" ON "WebhookTry"("at");
