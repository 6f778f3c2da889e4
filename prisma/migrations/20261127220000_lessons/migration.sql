-- CreateEnum
CREATE TYPE "lesson_guard" AS ENUM ('check', 'process', 'none');

-- CreateTable
CREATE TABLE "lesson" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "learned" TEXT NOT NULL,
    "guard" "lesson_guard" NOT NULL,
    "rule_id" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_sign" (
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "incident_sign_pkey" PRIMARY KEY ("incident_id", "rule_id", "subject_kind", "field")
);

-- CreateIndex
CREATE UNIQUE INDEX "lesson_incident_id_key" ON "lesson"("incident_id");

-- CreateIndex
CREATE INDEX "lesson_organisation_id_created_at_idx" ON "lesson"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "lesson_created_by_id_idx" ON "lesson"("created_by_id");

-- CreateIndex
CREATE INDEX "incident_sign_organisation_id_rule_id_subject_kind_field_idx" ON "incident_sign"("organisation_id", "rule_id", "subject_kind", "field");

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_sign" ADD CONSTRAINT "incident_sign_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_sign" ADD CONSTRAINT "incident_sign_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
