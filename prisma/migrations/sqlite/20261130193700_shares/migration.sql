-- CreateTable
CREATE TABLE "LeadShare" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "leadId" TEXT NOT NULL,
    "affiliate" TEXT NOT NULL,
    "acceptanceId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "sharedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "LeadShare_leadId_idx" ON "LeadShare"("leadId");

-- CreateIndex
CREATE INDEX "LeadShare_sharedAt_idx" ON "LeadShare"("sharedAt");

-- By hand from here on. No share without the sender's separate consent that stands, for a person who is still there.
CREATE TRIGGER share_needs_consent BEFORE INSERT ON "LeadShare"
WHEN NOT EXISTS (
  SELECT 1 FROM "Acceptance" a JOIN "Lead" l ON l."id" = a."subjectId"
  WHERE a."id" = NEW."acceptanceId" AND a."subjectKind" = 'lead' AND a."subjectId" = NEW."leadId"
    AND a."act" = 'contact-form.share' AND a."withdrawnAt" IS NULL
    AND l."wrappedKey" IS NOT NULL AND l."storedOnlySince" IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'A lead is shared only on a separate consent that stands.');
END;

CREATE TRIGGER share_stays BEFORE UPDATE ON "LeadShare"
BEGIN
  SELECT RAISE(ABORT, 'What was shared is never changed.');
END;
