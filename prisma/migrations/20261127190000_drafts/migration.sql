-- CreateTable
CREATE TABLE "draft" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "edits" JSONB NOT NULL,
    "certificate" JSONB NOT NULL,
    "certificate_hash" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_organisation_id_source_id_updated_at_idx" ON "draft"("organisation_id", "source_id", "updated_at");

-- CreateIndex
CREATE INDEX "draft_source_id_idx" ON "draft"("source_id");

-- CreateIndex
CREATE INDEX "draft_author_id_idx" ON "draft"("author_id");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
