-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "importId" TEXT;

-- CreateTable
CREATE TABLE "LeadFigure" (
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "LeadFigure_pkey" PRIMARY KEY ("day","kind","key")
);

-- CreateTable
CREATE TABLE "FigureMark" (
    "id" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FigureMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitCount" (
    "day" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "VisitCount_pkey" PRIMARY KEY ("day","technology","step")
);

-- CreateTable
CREATE TABLE "LeadImport" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "staffId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "collectedOn" TEXT NOT NULL,
    "leads" INTEGER NOT NULL,
    "keyId" TEXT,
    "wrappedKey" BYTEA,
    "collector" BYTEA NOT NULL,
    "proof" BYTEA NOT NULL,

    CONSTRAINT "LeadImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LeadImport_keyId_idx" ON "LeadImport"("keyId");
