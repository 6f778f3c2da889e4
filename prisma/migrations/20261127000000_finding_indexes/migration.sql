-- Findings are always read within one source: in the order of the list, of one rule, or about one subject.

-- DropIndex
DROP INDEX "finding_organisation_id_family_idx";

-- DropIndex
DROP INDEX "finding_organisation_id_rule_id_idx";

-- DropIndex
DROP INDEX "finding_organisation_id_severity_channels_affected_idx";

-- DropIndex
DROP INDEX "finding_organisation_id_source_id_last_seen_at_idx";

-- DropIndex
DROP INDEX "finding_organisation_id_source_id_severity_customers_affect_idx";

-- DropIndex
DROP INDEX "finding_organisation_id_status_severity_idx";

-- CreateIndex
CREATE INDEX "finding_in_order" ON "finding"("organisation_id", "source_id", "severity", "customers_affected" DESC, "last_seen_at" DESC, "id");

-- CreateIndex
CREATE INDEX "finding_of_rule" ON "finding"("organisation_id", "source_id", "rule_id");

-- CreateIndex
CREATE INDEX "finding_about_subject" ON "finding"("organisation_id", "source_id", "subject_kind", "subject_id");
