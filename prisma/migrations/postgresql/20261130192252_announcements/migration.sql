-- CreateEnum
CREATE TYPE "AnnouncementKind" AS ENUM ('ruleChange', 'interruption', 'maintenance', 'technology', 'general');

-- CreateEnum
CREATE TYPE "AnnouncementState" AS ENUM ('draft', 'scheduled', 'published');

-- CreateEnum
CREATE TYPE "AnnouncementProgress" AS ENUM ('planned', 'goingOn', 'solved', 'cancelled');

-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL,
    "kind" "AnnouncementKind" NOT NULL,
    "state" "AnnouncementState" NOT NULL DEFAULT 'draft',
    "progress" "AnnouncementProgress",
    "titleZh" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "bodyZh" TEXT NOT NULL DEFAULT '',
    "bodyEn" TEXT NOT NULL DEFAULT '',
    "technologies" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "publishAt" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "legalVersion" TEXT,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnouncementUpdate" (
    "id" TEXT NOT NULL,
    "announcementId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "progress" "AnnouncementProgress",
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "rescheduled" BOOLEAN NOT NULL DEFAULT false,
    "wasStartsAt" TIMESTAMP(3),
    "wasEndsAt" TIMESTAMP(3),
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),

    CONSTRAINT "AnnouncementUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnouncementRevision" (
    "id" TEXT NOT NULL,
    "announcementId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "bodyZh" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "technologies" TEXT NOT NULL,

    CONSTRAINT "AnnouncementRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMP(3),
    "emailIndex" BYTEA NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "email" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Announcement_legalVersion_key" ON "Announcement"("legalVersion");

-- CreateIndex
CREATE INDEX "Announcement_state_publishedAt_id_idx" ON "Announcement"("state", "publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Announcement_state_publishAt_idx" ON "Announcement"("state", "publishAt");

-- CreateIndex
CREATE INDEX "AnnouncementUpdate_announcementId_at_idx" ON "AnnouncementUpdate"("announcementId", "at");

-- CreateIndex
CREATE INDEX "AnnouncementRevision_announcementId_at_idx" ON "AnnouncementRevision"("announcementId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_emailIndex_key" ON "Subscriber"("emailIndex");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_secretHash_key" ON "Subscriber"("secretHash");

-- CreateIndex
CREATE INDEX "Subscriber_confirmedAt_id_idx" ON "Subscriber"("confirmedAt", "id");

-- CreateIndex
CREATE INDEX "Subscriber_keyId_idx" ON "Subscriber"("keyId");

-- AddForeignKey
ALTER TABLE "AnnouncementUpdate" ADD CONSTRAINT "AnnouncementUpdate_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnouncementRevision" ADD CONSTRAINT "AnnouncementRevision_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
