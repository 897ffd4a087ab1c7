-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "progress" TEXT,
    "titleZh" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "bodyZh" TEXT NOT NULL DEFAULT '',
    "bodyEn" TEXT NOT NULL DEFAULT '',
    "technologies" TEXT NOT NULL DEFAULT '',
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "publishAt" DATETIME,
    "publishedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "legalVersion" TEXT
);

-- CreateTable
CREATE TABLE "AnnouncementUpdate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "announcementId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "progress" TEXT,
    "textZh" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "rescheduled" BOOLEAN NOT NULL DEFAULT false,
    "wasStartsAt" DATETIME,
    "wasEndsAt" DATETIME,
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    CONSTRAINT "AnnouncementUpdate_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnnouncementRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "announcementId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "noteZh" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "bodyZh" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "technologies" TEXT NOT NULL,
    CONSTRAINT "AnnouncementRevision_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" DATETIME,
    "emailIndex" BLOB NOT NULL,
    "secretHash" BLOB NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "email" BLOB NOT NULL,
    "secret" BLOB NOT NULL
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
