-- CreateTable
CREATE TABLE "emergency_kit_version" (
    "organisation_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,

    CONSTRAINT "emergency_kit_version_pkey" PRIMARY KEY ("organisation_id","version")
);

-- CreateTable
CREATE TABLE "incident_step" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "incident_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kit_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" TEXT,

    CONSTRAINT "incident_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "emergency_kit_version_created_by_id_idx" ON "emergency_kit_version"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_step_incident_id_position_key" ON "incident_step"("incident_id", "position");

-- CreateIndex
CREATE INDEX "incident_step_organisation_id_idx" ON "incident_step"("organisation_id");

-- CreateIndex
CREATE INDEX "incident_step_done_by_id_idx" ON "incident_step"("done_by_id");

-- AddForeignKey
ALTER TABLE "emergency_kit_version" ADD CONSTRAINT "emergency_kit_version_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "emergency_kit_version" ADD CONSTRAINT "emergency_kit_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_step" ADD CONSTRAINT "incident_step_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_step" ADD CONSTRAINT "incident_step_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_step" ADD CONSTRAINT "incident_step_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
