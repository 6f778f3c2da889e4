-- AlterTable
ALTER TABLE "finding" ADD COLUMN "fingerprint" TEXT;

-- CreateTable
CREATE TABLE "waiver" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "accepted" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" TEXT,

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attestation" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "subject_kind" TEXT,
    "subject_id" TEXT,
    "subject_name" TEXT,
    "evidence" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" TEXT,

    CONSTRAINT "attestation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waiver_organisation_id_source_id_finding_id_idx" ON "waiver"("organisation_id", "source_id", "finding_id");

-- CreateIndex
CREATE INDEX "waiver_owner_id_idx" ON "waiver"("owner_id");

-- CreateIndex
CREATE INDEX "waiver_created_by_id_idx" ON "waiver"("created_by_id");

-- CreateIndex
CREATE INDEX "waiver_ended_by_id_idx" ON "waiver"("ended_by_id");

-- CreateIndex
CREATE INDEX "attestation_organisation_id_source_id_rule_id_idx" ON "attestation"("organisation_id", "source_id", "rule_id");

-- CreateIndex
CREATE INDEX "attestation_source_id_idx" ON "attestation"("source_id");

-- CreateIndex
CREATE INDEX "attestation_created_by_id_idx" ON "attestation"("created_by_id");

-- CreateIndex
CREATE INDEX "attestation_ended_by_id_idx" ON "attestation"("ended_by_id");

-- A finding has at most one waiver that nobody ended; a newer one ends it first.
CREATE UNIQUE INDEX "waiver_one_open_per_finding" ON "waiver"("organisation_id", "source_id", "finding_id") WHERE "ended_at" IS NULL;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_organisation_id_source_id_finding_id_fkey" FOREIGN KEY ("organisation_id", "source_id", "finding_id") REFERENCES "finding"("organisation_id", "source_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
