-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN "compared_with_id" TEXT,
ADD COLUMN "changed_rows" INTEGER,
ADD COLUMN "imported_by" TEXT;
