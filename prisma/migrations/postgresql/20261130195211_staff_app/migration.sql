-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "totpNext" BYTEA;
