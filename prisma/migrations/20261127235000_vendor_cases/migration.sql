-- CreateEnum
CREATE TYPE "vendor_case_status" AS ENUM ('open', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "vendor_case_step_kind" AS ENUM ('reported', 'asked', 'answered', 'closed', 'reopened');

-- CreateTable
CREATE TABLE "vendor_case" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "ticket" TEXT NOT NULL DEFAULT '',
    "status" "vendor_case_status" NOT NULL DEFAULT 'open',
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_by_id" TEXT NOT NULL,
    "promised_at" TIMESTAMPTZ(3),
    "next_follow_up_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vendor_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_case_step" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "kind" "vendor_case_step_kind" NOT NULL,
    "entry_id" TEXT NOT NULL,
    "is_late" BOOLEAN NOT NULL,

    CONSTRAINT "vendor_case_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "vendor_case_organisation_id_client_id_key" ON "vendor_case"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "vendor_case_organisation_id_status_next_follow_up_at_idx" ON "vendor_case"("organisation_id", "status", "next_follow_up_at");

-- CreateIndex
CREATE INDEX "vendor_case_incident_id_idx" ON "vendor_case"("incident_id");

-- CreateIndex
CREATE INDEX "vendor_case_reported_by_id_idx" ON "vendor_case"("reported_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_case_step_entry_id_key" ON "vendor_case_step"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_case_step_organisation_id_client_id_key" ON "vendor_case_step"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "vendor_case_step_case_id_idx" ON "vendor_case_step"("case_id");

-- AddForeignKey
ALTER TABLE "vendor_case" ADD CONSTRAINT "vendor_case_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_case" ADD CONSTRAINT "vendor_case_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_case" ADD CONSTRAINT "vendor_case_reported_by_id_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_case_step" ADD CONSTRAINT "vendor_case_step_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_case_step" ADD CONSTRAINT "vendor_case_step_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "vendor_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_case_step" ADD CONSTRAINT "vendor_case_step_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "incident_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was done about a case is never taken back.
CREATE TRIGGER "vendor_case_step_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "vendor_case_step"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Nobody is to ask again about what is closed.
ALTER TABLE "vendor_case" ADD CONSTRAINT "vendor_case_closed_waits_for_nothing"
  CHECK ("status" <> 'closed' OR "next_follow_up_at" IS NULL);
