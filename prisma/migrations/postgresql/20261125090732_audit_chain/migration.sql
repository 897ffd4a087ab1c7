-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "hash" BYTEA,
ADD COLUMN     "previous" BYTEA,
ALTER COLUMN "id" DROP DEFAULT;
DROP SEQUENCE "AuditEntry_id_seq";

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,
    "hash" BYTEA,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- By hand from here on. Rows from before have no hash; the chain begins over them with the first row that is added.
INSERT INTO "AuditHead" ("id", "entryId") SELECT 1, COALESCE(MAX("id"), 0) FROM "AuditEntry";

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only.';
END;
$$;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "AuditEntry" EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON "AuditHead" FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON "AuditHead" EXECUTE FUNCTION audit_refuse();

-- Three years, as lib/disclosures/retention.ts promises for these records.
CREATE TRIGGER audit_no_early_delete BEFORE DELETE ON "AuditEntry" FOR EACH ROW
WHEN (OLD."at" > (now() AT TIME ZONE 'UTC') - interval '3 years') EXECUTE FUNCTION audit_refuse();

CREATE FUNCTION audit_only_next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "AuditHead" SET "entryId" = NEW."id", "hash" = NEW."hash"
  WHERE "id" = 1 AND "entryId" + 1 = NEW."id" AND COALESCE("hash", NEW."previous") = NEW."previous";
  IF NOT FOUND OR octet_length(NEW."hash") IS DISTINCT FROM 32
     OR octet_length(NEW."previous") IS DISTINCT FROM 32 THEN
    RAISE EXCEPTION 'An audit row goes to the end of the chain, with the hash before it and its own.';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER audit_only_next BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_only_next();
