-- AlterTable
ALTER TABLE "Staff" ADD COLUMN "totpNext" BLOB;
