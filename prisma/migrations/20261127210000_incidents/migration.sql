-- CreateEnum
CREATE TYPE "incident_kind" AS ENUM ('real', 'drill');

-- CreateEnum
CREATE TYPE "incident_status" AS ENUM ('open', 'mitigated', 'recovered', 'review', 'closed');

-- CreateEnum
CREATE TYPE "incident_severity" AS ENUM ('critical', 'major', 'moderate', 'minor');

-- CreateEnum
CREATE TYPE "incident_cause" AS ENUM ('server', 'network', 'cache', 'permission', 'push', 'integration', 'client', 'other');

-- CreateEnum
CREATE TYPE "cause_certainty" AS ENUM ('unknown', 'suspected', 'known');

-- CreateTable
CREATE TABLE "incident" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "client_id" TEXT NOT NULL,
    "kind" "incident_kind" NOT NULL DEFAULT 'real',
    "status" "incident_status" NOT NULL DEFAULT 'open',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "severity" "incident_severity" NOT NULL,
    "suggestion" JSONB,
    "severity_reason" TEXT,
    "cause" "incident_cause",
    "cause_certainty" "cause_certainty" NOT NULL DEFAULT 'unknown',
    "cause_text" TEXT NOT NULL DEFAULT '',
    "source_id" TEXT,
    "finding_id" TEXT,
    "good_snapshot_id" TEXT,
    "failing_snapshot_id" TEXT,
    "recovered_snapshot_id" TEXT,
    "declared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "declared_by_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_channel" (
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "incident_channel_pkey" PRIMARY KEY ("incident_id", "channel_id")
);

-- CreateEnum
CREATE TYPE "incident_clock_name" AS ENUM ('started', 'detected', 'acknowledged', 'fallback_active', 'customer_informed', 'mitigated', 'resolved');

-- CreateEnum
CREATE TYPE "clock_basis" AS ENUM ('measured', 'estimated');

-- CreateTable
CREATE TABLE "incident_clock" (
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "name" "incident_clock_name" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "basis" "clock_basis" NOT NULL,
    "set_by_id" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incident_clock_pkey" PRIMARY KEY ("incident_id", "name")
);

-- CreateEnum
CREATE TYPE "incident_role" AS ENUM ('lead', 'communications', 'operations', 'scribe');

-- CreateTable
CREATE TABLE "incident_role_assignment" (
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "role" "incident_role" NOT NULL,
    "member_id" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assigned_by_id" TEXT NOT NULL,

    CONSTRAINT "incident_role_assignment_pkey" PRIMARY KEY ("incident_id", "role")
);

-- CreateEnum
CREATE TYPE "incident_entry_kind" AS ENUM ('observed', 'detected', 'communicated', 'action', 'decision', 'vendor', 'customer_impact', 'recovered', 'journal');

-- CreateTable
CREATE TABLE "incident_entry" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "client_id" TEXT NOT NULL,
    "kind" "incident_entry_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author_id" TEXT,
    "replaces_id" TEXT,
    "is_withdrawal" BOOLEAN NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "change" JSONB,

    CONSTRAINT "incident_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_pin" (
    "entry_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "pinned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pinned_by_id" TEXT NOT NULL,

    CONSTRAINT "incident_pin_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "incident_attachment" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "entry_id" TEXT,
    "client_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" TEXT,
    "removed_reason" TEXT,

    CONSTRAINT "incident_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_review" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "what_happened" TEXT NOT NULL DEFAULT '',
    "why_surprised" TEXT NOT NULL DEFAULT '',
    "detection_gap" TEXT NOT NULL DEFAULT '',
    "what_went_well" TEXT NOT NULL DEFAULT '',
    "where_lucky" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "finished_by_id" TEXT,
    "hash" TEXT,

    CONSTRAINT "incident_review_pkey" PRIMARY KEY ("id")
);

-- CreateEnum
CREATE TYPE "follow_up_kind" AS ENUM ('detective', 'preventive', 'corrective');

-- CreateEnum
CREATE TYPE "follow_up_status" AS ENUM ('proposed', 'accepted', 'done', 'dropped');

-- CreateTable
CREATE TABLE "follow_up" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "kind" "follow_up_kind" NOT NULL,
    "status" "follow_up_status" NOT NULL DEFAULT 'proposed',
    "title" TEXT NOT NULL,
    "owner_id" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "incident_organisation_id_number_key" ON "incident"("organisation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "incident_organisation_id_client_id_key" ON "incident"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "incident_organisation_id_kind_number_idx" ON "incident"("organisation_id", "kind", "number" DESC);

-- CreateIndex
CREATE INDEX "incident_organisation_id_kind_status_number_idx" ON "incident"("organisation_id", "kind", "status", "number" DESC);

-- CreateIndex
CREATE INDEX "incident_organisation_id_kind_severity_number_idx" ON "incident"("organisation_id", "kind", "severity", "number" DESC);

-- CreateIndex
CREATE INDEX "incident_organisation_id_kind_cause_number_idx" ON "incident"("organisation_id", "kind", "cause", "number" DESC);

-- CreateIndex
CREATE INDEX "incident_organisation_id_source_id_finding_id_idx" ON "incident"("organisation_id", "source_id", "finding_id");

-- CreateIndex
CREATE INDEX "incident_source_id_idx" ON "incident"("source_id");

-- CreateIndex
CREATE INDEX "incident_declared_by_id_idx" ON "incident"("declared_by_id");

-- CreateIndex
CREATE INDEX "incident_good_snapshot_id_idx" ON "incident"("good_snapshot_id");

-- CreateIndex
CREATE INDEX "incident_failing_snapshot_id_idx" ON "incident"("failing_snapshot_id");

-- CreateIndex
CREATE INDEX "incident_recovered_snapshot_id_idx" ON "incident"("recovered_snapshot_id");

-- CreateIndex
CREATE INDEX "incident_channel_organisation_id_channel_id_incident_id_idx" ON "incident_channel"("organisation_id", "channel_id", "incident_id");

-- CreateIndex
CREATE INDEX "incident_clock_organisation_id_name_at_idx" ON "incident_clock"("organisation_id", "name", "at");

-- CreateIndex
CREATE INDEX "incident_clock_set_by_id_idx" ON "incident_clock"("set_by_id");

-- CreateIndex
CREATE INDEX "incident_role_assignment_organisation_id_idx" ON "incident_role_assignment"("organisation_id");

-- CreateIndex
CREATE INDEX "incident_role_assignment_member_id_idx" ON "incident_role_assignment"("member_id");

-- CreateIndex
CREATE INDEX "incident_role_assignment_assigned_by_id_idx" ON "incident_role_assignment"("assigned_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_entry_replaces_id_key" ON "incident_entry"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_entry_organisation_id_client_id_key" ON "incident_entry"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "incident_entry_incident_id_sequence_idx" ON "incident_entry"("incident_id", "sequence");

-- CreateIndex
CREATE INDEX "incident_entry_author_id_idx" ON "incident_entry"("author_id");

-- CreateIndex
CREATE INDEX "incident_pin_organisation_id_idx" ON "incident_pin"("organisation_id");

-- CreateIndex
CREATE INDEX "incident_pin_incident_id_idx" ON "incident_pin"("incident_id");

-- CreateIndex
CREATE INDEX "incident_pin_pinned_by_id_idx" ON "incident_pin"("pinned_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_attachment_organisation_id_client_id_key" ON "incident_attachment"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "incident_attachment_incident_id_idx" ON "incident_attachment"("incident_id");

-- CreateIndex
CREATE INDEX "incident_attachment_entry_id_idx" ON "incident_attachment"("entry_id");

-- CreateIndex
CREATE INDEX "incident_attachment_created_by_id_idx" ON "incident_attachment"("created_by_id");

-- CreateIndex
CREATE INDEX "incident_attachment_removed_by_id_idx" ON "incident_attachment"("removed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_review_incident_id_key" ON "incident_review"("incident_id");

-- CreateIndex
CREATE INDEX "incident_review_organisation_id_idx" ON "incident_review"("organisation_id");

-- CreateIndex
CREATE INDEX "incident_review_updated_by_id_idx" ON "incident_review"("updated_by_id");

-- CreateIndex
CREATE INDEX "incident_review_finished_by_id_idx" ON "incident_review"("finished_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_organisation_id_client_id_key" ON "follow_up"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_status_due_at_idx" ON "follow_up"("organisation_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "follow_up_incident_id_idx" ON "follow_up"("incident_id");

-- CreateIndex
CREATE INDEX "follow_up_owner_id_idx" ON "follow_up"("owner_id");

-- CreateIndex
CREATE INDEX "follow_up_created_by_id_idx" ON "follow_up"("created_by_id");

-- CreateIndex
CREATE INDEX "follow_up_decided_by_id_idx" ON "follow_up"("decided_by_id");

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_organisation_id_source_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "source_id", "finding_id") REFERENCES "finding"("organisation_id", "source_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_good_snapshot_id_fkey" FOREIGN KEY ("good_snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_failing_snapshot_id_fkey" FOREIGN KEY ("failing_snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_recovered_snapshot_id_fkey" FOREIGN KEY ("recovered_snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_channel" ADD CONSTRAINT "incident_channel_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_channel" ADD CONSTRAINT "incident_channel_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_clock" ADD CONSTRAINT "incident_clock_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_clock" ADD CONSTRAINT "incident_clock_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_clock" ADD CONSTRAINT "incident_clock_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_role_assignment" ADD CONSTRAINT "incident_role_assignment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_role_assignment" ADD CONSTRAINT "incident_role_assignment_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_role_assignment" ADD CONSTRAINT "incident_role_assignment_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_role_assignment" ADD CONSTRAINT "incident_role_assignment_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "incident_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_pin" ADD CONSTRAINT "incident_pin_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_pin" ADD CONSTRAINT "incident_pin_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_pin" ADD CONSTRAINT "incident_pin_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "incident_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_pin" ADD CONSTRAINT "incident_pin_pinned_by_id_fkey" FOREIGN KEY ("pinned_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_attachment" ADD CONSTRAINT "incident_attachment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_attachment" ADD CONSTRAINT "incident_attachment_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_attachment" ADD CONSTRAINT "incident_attachment_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "incident_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_attachment" ADD CONSTRAINT "incident_attachment_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_attachment" ADD CONSTRAINT "incident_attachment_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_review" ADD CONSTRAINT "incident_review_finished_by_id_fkey" FOREIGN KEY ("finished_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An entry is written once, by whoever saw it, and never about what has not happened yet.
CREATE TRIGGER "incident_entry_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "incident_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_not_in_future" CHECK ("happened_at" <= "recorded_at");
ALTER TABLE "incident_entry" ADD CONSTRAINT "incident_entry_ends_after_it_began" CHECK ("ended_at" BETWEEN "happened_at" AND "recorded_at");

-- What somebody answers for has a name and a day.
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_accepted_by_somebody"
  CHECK ("status" NOT IN ('accepted', 'done') OR ("owner_id" IS NOT NULL AND "due_at" IS NOT NULL));
