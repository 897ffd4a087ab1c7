-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "receipt" TEXT;
ALTER TABLE "Lead" ADD COLUMN "receiptSalt" BLOB;
