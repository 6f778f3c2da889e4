-- CreateTable
CREATE TABLE "probe" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "expects" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "every_minutes" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "probe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "probe_run" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "probe_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT NOT NULL,
    "latency_ms" INTEGER,
    "total_ms" INTEGER NOT NULL,
    "steps" JSONB NOT NULL,

    CONSTRAINT "probe_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "probe_organisation_id_archived_at_idx" ON "probe"("organisation_id", "archived_at");

-- CreateIndex
CREATE INDEX "probe_next_at_idx" ON "probe"("next_at");

-- CreateIndex
CREATE INDEX "probe_source_id_idx" ON "probe"("source_id");

-- CreateIndex
CREATE INDEX "probe_run_probe_id_at_idx" ON "probe_run"("probe_id", "at");

-- CreateIndex
CREATE INDEX "probe_run_organisation_id_idx" ON "probe_run"("organisation_id");

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe" ADD CONSTRAINT "probe_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_run" ADD CONSTRAINT "probe_run_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_run" ADD CONSTRAINT "probe_run_probe_id_fkey" FOREIGN KEY ("probe_id") REFERENCES "probe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
