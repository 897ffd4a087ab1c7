-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "receipt" TEXT,
ADD COLUMN     "receiptSalt" BYTEA;
