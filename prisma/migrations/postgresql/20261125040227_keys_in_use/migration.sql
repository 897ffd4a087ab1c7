-- CreateIndex
CREATE INDEX "Lead_keyId_idx" ON "Lead"("keyId");
