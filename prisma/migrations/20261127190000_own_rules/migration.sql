-- CreateTable
CREATE TABLE "own_rule" (
    "organisation_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "is_enabled" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "own_rule_pkey" PRIMARY KEY ("organisation_id", "id")
);

-- CreateTable
CREATE TABLE "own_rule_version" (
    "organisation_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "severity" "finding_severity" NOT NULL,
    "section" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,

    CONSTRAINT "own_rule_version_pkey" PRIMARY KEY ("organisation_id", "rule_id", "version")
);

-- CreateTable
CREATE TABLE "own_judgement" (
    "organisation_id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "own_judgement_pkey" PRIMARY KEY ("snapshot_id", "rule_id", "version")
);

-- CreateIndex
CREATE INDEX "own_rule_version_created_by_id_idx" ON "own_rule_version"("created_by_id");

-- CreateIndex
CREATE INDEX "own_judgement_organisation_id_idx" ON "own_judgement"("organisation_id");

-- AddForeignKey
ALTER TABLE "own_rule" ADD CONSTRAINT "own_rule_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_rule_version" ADD CONSTRAINT "own_rule_version_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_rule_version" ADD CONSTRAINT "own_rule_version_organisation_id_rule_id_fkey" FOREIGN KEY ("organisation_id", "rule_id") REFERENCES "own_rule"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_rule_version" ADD CONSTRAINT "own_rule_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_judgement" ADD CONSTRAINT "own_judgement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_judgement" ADD CONSTRAINT "own_judgement_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
