-- AlterTable
ALTER TABLE "RightsRequest" ADD COLUMN "receipt" TEXT;
ALTER TABLE "RightsRequest" ADD COLUMN "receiptSalt" BLOB;
