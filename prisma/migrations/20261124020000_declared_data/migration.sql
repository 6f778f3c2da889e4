-- AlterTable
ALTER TABLE "source" ADD COLUMN "declaration" JSONB,
ADD COLUMN "declared_at" TIMESTAMPTZ(3),
ADD COLUMN "declared_by" TEXT;
