-- CreateTable
CREATE TABLE "site_scan" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "entrance" TEXT NOT NULL,
    "mark" TEXT,
    "hosts" JSONB NOT NULL,
    "apis" JSONB NOT NULL,
    "every_minutes" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_scan_run" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "site_scan_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "total_ms" INTEGER NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "site_scan_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "site_scan_organisation_id_archived_at_idx" ON "site_scan"("organisation_id", "archived_at");

-- CreateIndex
CREATE INDEX "site_scan_next_at_idx" ON "site_scan"("next_at");

-- CreateIndex
CREATE INDEX "site_scan_source_id_idx" ON "site_scan"("source_id");

-- CreateIndex
CREATE INDEX "site_scan_run_site_scan_id_at_idx" ON "site_scan_run"("site_scan_id", "at");

-- CreateIndex
CREATE INDEX "site_scan_run_organisation_id_idx" ON "site_scan_run"("organisation_id");

-- AddForeignKey
ALTER TABLE "site_scan" ADD CONSTRAINT "site_scan_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_scan" ADD CONSTRAINT "site_scan_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_scan_run" ADD CONSTRAINT "site_scan_run_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_scan_run" ADD CONSTRAINT "site_scan_run_site_scan_id_fkey" FOREIGN KEY ("site_scan_id") REFERENCES "site_scan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
