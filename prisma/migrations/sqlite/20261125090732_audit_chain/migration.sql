-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "hash" BLOB;
ALTER TABLE "AuditEntry" ADD COLUMN "previous" BLOB;

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "hash" BLOB
);

-- By hand from here on. Rows from before have no hash; the chain begins over them with the first row that is added.
INSERT INTO "AuditHead" ("id", "entryId") SELECT 1, COALESCE(MAX("id"), 0) FROM "AuditEntry";

CREATE TRIGGER audit_no_update BEFORE UPDATE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'The audit log is append-only.');
END;

CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON "AuditHead"
BEGIN
  SELECT RAISE(ABORT, 'The audit log is append-only.');
END;

-- Three years, as lib/disclosures/retention.ts promises for these records.
CREATE TRIGGER audit_no_early_delete BEFORE DELETE ON "AuditEntry"
WHEN OLD."at" > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-3 years')
BEGIN
  SELECT RAISE(ABORT, 'The audit log is append-only.');
END;

CREATE TRIGGER audit_only_next BEFORE INSERT ON "AuditEntry"
WHEN length(NEW."hash") IS NOT 32 OR length(NEW."previous") IS NOT 32 OR NOT EXISTS (
  SELECT 1 FROM "AuditHead"
  WHERE "id" = 1 AND "entryId" + 1 = NEW."id" AND COALESCE("hash", NEW."previous") = NEW."previous"
)
BEGIN
  SELECT RAISE(ABORT, 'An audit row goes to the end of the chain, with the hash before it and its own.');
END;

CREATE TRIGGER audit_move_head AFTER INSERT ON "AuditEntry"
BEGIN
  UPDATE "AuditHead" SET "entryId" = NEW."id", "hash" = NEW."hash" WHERE "id" = 1;
END;
