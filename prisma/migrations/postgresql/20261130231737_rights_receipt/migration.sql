-- AlterTable
ALTER TABLE "RightsRequest" ADD COLUMN     "receipt" TEXT,
ADD COLUMN     "receiptSalt" BYTEA;
