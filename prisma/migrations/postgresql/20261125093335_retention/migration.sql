-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "lastContactAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "LeadStatistic" (
    "month" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "LeadStatistic_pkey" PRIMARY KEY ("month","technology","outcome")
);

-- CreateTable
CREATE TABLE "SettledMonth" (
    "month" TEXT NOT NULL,
    "settledAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SettledMonth_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "DailyTask" (
    "name" TEXT NOT NULL,
    "doneFor" TEXT,
    "leasedUntil" TIMESTAMP(3),
    "holder" TEXT,

    CONSTRAINT "DailyTask_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Lead_lastContactAt_createdAt_idx" ON "Lead"("lastContactAt", "createdAt");
