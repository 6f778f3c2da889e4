-- CreateTable
CREATE TABLE "auditor_seat" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "is_whole" BOOLEAN NOT NULL,
    "evidence_from" TIMESTAMPTZ(3),
    "evidence_to" TIMESTAMPTZ(3),
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "announced_at" TIMESTAMPTZ(3),

    CONSTRAINT "auditor_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auditor_seat_source" (
    "seat_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,

    CONSTRAINT "auditor_seat_source_pkey" PRIMARY KEY ("seat_id","source_id")
);

-- CreateIndex
CREATE INDEX "auditor_seat_organisation_id_idx" ON "auditor_seat"("organisation_id");

-- CreateIndex
CREATE INDEX "auditor_seat_member_id_created_at_idx" ON "auditor_seat"("member_id", "created_at");

-- CreateIndex
CREATE INDEX "auditor_seat_source_source_id_idx" ON "auditor_seat_source"("source_id");

-- AddForeignKey
ALTER TABLE "auditor_seat" ADD CONSTRAINT "auditor_seat_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auditor_seat" ADD CONSTRAINT "auditor_seat_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auditor_seat_source" ADD CONSTRAINT "auditor_seat_source_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "auditor_seat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auditor_seat_source" ADD CONSTRAINT "auditor_seat_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Two seats at a time would be two answers to what a person may see.
CREATE UNIQUE INDEX "auditor_seat_one_per_member" ON "auditor_seat"("member_id") WHERE "ended_at" IS NULL;

ALTER TABLE "auditor_seat" ADD CONSTRAINT "auditor_seat_ends_after_it_starts" CHECK ("ends_at" > "starts_at");
ALTER TABLE "auditor_seat" ADD CONSTRAINT "auditor_seat_period_in_order" CHECK ("evidence_to" > "evidence_from");

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN "seat" JSONB;
