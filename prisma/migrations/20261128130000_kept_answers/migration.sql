-- AlterTable
ALTER TABLE "audit" ADD COLUMN "changes" JSONB;

-- CreateTable
CREATE TABLE "kept_answer" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kept_answer_snapshot_id_kind_basis_key" ON "kept_answer"("snapshot_id", "kind", "basis");

-- CreateIndex
CREATE INDEX "kept_answer_organisation_id_idx" ON "kept_answer"("organisation_id");

-- AddForeignKey
ALTER TABLE "kept_answer" ADD CONSTRAINT "kept_answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_answer" ADD CONSTRAINT "kept_answer_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
