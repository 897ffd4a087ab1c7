-- CreateTable
CREATE TABLE "LeadShare" (
    "id" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "affiliate" TEXT NOT NULL,
    "acceptanceId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "sharedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LeadShare_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LeadShare_leadId_idx" ON "LeadShare"("leadId");

-- CreateIndex
CREATE INDEX "LeadShare_sharedAt_idx" ON "LeadShare"("sharedAt");

-- By hand from here on. No share without the sender's separate consent that stands, for a person who is still there. The
-- rows are held, so that nobody takes the consent back between this look and the commit.
CREATE FUNCTION share_needs_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Acceptance" a JOIN "Lead" l ON l."id" = a."subjectId"
    WHERE a."id" = NEW."acceptanceId" AND a."subjectKind" = 'lead' AND a."subjectId" = NEW."leadId"
      AND a."act" = 'contact-form.share' AND a."withdrawnAt" IS NULL
      AND l."wrappedKey" IS NOT NULL AND l."storedOnlySince" IS NULL
    FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'A lead is shared only on a separate consent that stands.';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER share_needs_consent BEFORE INSERT ON "LeadShare"
  FOR EACH ROW EXECUTE FUNCTION share_needs_consent();

CREATE FUNCTION share_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was shared is never changed.';
END $$;

CREATE TRIGGER share_stays BEFORE UPDATE ON "LeadShare" FOR EACH ROW EXECUTE FUNCTION share_stays();
