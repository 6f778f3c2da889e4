-- AlterTable
ALTER TABLE "organisation" ADD COLUMN "standard_losses" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "audit" ADD COLUMN "policy" JSONB;

-- DropIndex
DROP INDEX "audit_snapshot_id_ruleset_version_key";

-- CreateIndex
CREATE INDEX "audit_snapshot_id_id_idx" ON "audit"("snapshot_id", "id");

-- CreateTable
CREATE TABLE "channel_target" (
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "losses" INTEGER NOT NULL,

    CONSTRAINT "channel_target_pkey" PRIMARY KEY ("source_id","channel_id")
);

-- CreateIndex
CREATE INDEX "channel_target_organisation_id_idx" ON "channel_target"("organisation_id");

-- AddForeignKey
ALTER TABLE "channel_target" ADD CONSTRAINT "channel_target_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_target" ADD CONSTRAINT "channel_target_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
