-- CreateTable
CREATE TABLE "self_check_link" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "agent_id" TEXT,
    "agent_name" TEXT,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "self_check_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_check_report" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "link_id" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "agent_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "browser" TEXT,
    "version" TEXT,
    "system" TEXT,
    "user_agent" TEXT NOT NULL,
    "results" JSONB NOT NULL,

    CONSTRAINT "self_check_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "web_push_key" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "secret_ciphertext" TEXT NOT NULL,
    "secret_key_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "web_push_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "self_check_link_token_hash_key" ON "self_check_link"("token_hash");

-- CreateIndex
CREATE INDEX "self_check_link_organisation_id_source_id_idx" ON "self_check_link"("organisation_id", "source_id");

-- CreateIndex
CREATE INDEX "self_check_link_source_id_idx" ON "self_check_link"("source_id");

-- CreateIndex
CREATE INDEX "self_check_report_source_id_at_idx" ON "self_check_report"("source_id", "at");

-- CreateIndex
CREATE INDEX "self_check_report_organisation_id_idx" ON "self_check_report"("organisation_id");

-- CreateIndex
CREATE INDEX "self_check_report_link_id_idx" ON "self_check_report"("link_id");

-- CreateIndex
CREATE UNIQUE INDEX "web_push_key_organisation_id_key" ON "web_push_key"("organisation_id");

-- AddForeignKey
ALTER TABLE "self_check_link" ADD CONSTRAINT "self_check_link_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_check_link" ADD CONSTRAINT "self_check_link_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_check_report" ADD CONSTRAINT "self_check_report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_check_report" ADD CONSTRAINT "self_check_report_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_check_report" ADD CONSTRAINT "self_check_report_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "self_check_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "web_push_key" ADD CONSTRAINT "web_push_key_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
