-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "importId" TEXT;

-- CreateTable
CREATE TABLE "LeadFigure" (
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("day", "kind", "key")
);

-- CreateTable
CREATE TABLE "FigureMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "madeAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "VisitCount" (
    "day" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("day", "technology", "step")
);

-- CreateTable
CREATE TABLE "LeadImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL,
    "staffId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "collectedOn" TEXT NOT NULL,
    "leads" INTEGER NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BLOB,
    "collector" BLOB NOT NULL,
    "proof" BLOB NOT NULL
);

-- CreateIndex
CREATE INDEX "LeadImport_keyId_idx" ON "LeadImport"("keyId");
