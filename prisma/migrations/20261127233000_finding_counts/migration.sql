-- What lists count by, so that counting reads no row; equal entries are stored once.
CREATE INDEX "finding_counted" ON "finding"("organisation_id", "source_id", "status", "severity", "family", "rule_id", "subject_kind", "customers_affected");

-- The list in its own order without what is long resolved: a history outgrows what is open many times.
CREATE INDEX "finding_open_in_order" ON "finding"("organisation_id", "source_id", "severity", "customers_affected" DESC, "last_seen_at" DESC, "id") WHERE "status" <> 'resolved';
