-- CreateTable
CREATE TABLE "separation_rule" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "left" JSONB NOT NULL,
    "right" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "separation_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "separation_rule_source_id_name_key" ON "separation_rule"("source_id", "name");

-- CreateIndex
CREATE INDEX "separation_rule_organisation_id_idx" ON "separation_rule"("organisation_id");

-- CreateIndex
CREATE INDEX "separation_rule_owner_id_idx" ON "separation_rule"("owner_id");

-- AddForeignKey
ALTER TABLE "separation_rule" ADD CONSTRAINT "separation_rule_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "separation_rule" ADD CONSTRAINT "separation_rule_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "separation_rule" ADD CONSTRAINT "separation_rule_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
