-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "lastContactAt" DATETIME;

-- CreateTable
CREATE TABLE "LeadStatistic" (
    "month" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("month", "technology", "outcome")
);

-- CreateTable
CREATE TABLE "SettledMonth" (
    "month" TEXT NOT NULL PRIMARY KEY,
    "settledAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DailyTask" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "doneFor" TEXT,
    "leasedUntil" DATETIME,
    "holder" TEXT
);

-- CreateIndex
CREATE INDEX "Lead_lastContactAt_createdAt_idx" ON "Lead"("lastContactAt", "createdAt");
