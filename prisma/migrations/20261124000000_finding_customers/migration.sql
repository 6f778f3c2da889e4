-- AlterTable
ALTER TABLE "finding" ADD COLUMN "customers_affected" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "finding_organisation_id_source_id_severity_customers_affect_idx" ON "finding"("organisation_id", "source_id", "severity", "customers_affected");

-- CreateIndex
CREATE INDEX "finding_organisation_id_source_id_last_seen_at_idx" ON "finding"("organisation_id", "source_id", "last_seen_at");
