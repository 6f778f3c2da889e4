-- CreateEnum
CREATE TYPE "reception_log_status" AS ENUM ('reading', 'complete', 'failed');

-- CreateTable
CREATE TABLE "reception_log_import" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "status" "reception_log_status" NOT NULL DEFAULT 'reading',
    "lines" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL,
    "sha256" TEXT,
    "first_at" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,

    CONSTRAINT "reception_log_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_log_entry" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "import_id" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "message_id" TEXT,
    "sequence" BIGINT,
    "sequence_scope" TEXT NOT NULL DEFAULT '',
    "agent" TEXT,
    "error" TEXT,
    "error_class" TEXT,
    "error_key" TEXT,
    "late" BOOLEAN NOT NULL,

    CONSTRAINT "reception_log_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_log_channel" (
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,

    CONSTRAINT "reception_log_channel_pkey" PRIMARY KEY ("organisation_id", "source_id", "name")
);

-- CreateTable
CREATE TABLE "reception_log_mapping" (
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reception_log_mapping_pkey" PRIMARY KEY ("organisation_id", "source_id", "signature")
);

-- CreateTable
CREATE TABLE "reception_log_analysis" (
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "analysed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reception_log_analysis_pkey" PRIMARY KEY ("organisation_id", "source_id")
);

-- CreateTable
CREATE TABLE "reception_log_hour" (
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "received" INTEGER NOT NULL,
    "missed" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "errors" INTEGER NOT NULL,

    CONSTRAINT "reception_log_hour_pkey" PRIMARY KEY ("organisation_id", "source_id", "generation", "channel", "hour")
);

-- CreateTable
CREATE TABLE "reception_log_anomaly" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "message_id" TEXT,
    "sequence_from" BIGINT,
    "sequence_to" BIGINT,
    "error_class" TEXT,
    "error_key" TEXT,
    "count" INTEGER NOT NULL,
    "longest_ms" BIGINT,

    CONSTRAINT "reception_log_anomaly_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception_log_key" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "reception_log_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reception_log_import_organisation_id_source_id_created_at_idx" ON "reception_log_import"("organisation_id", "source_id", "created_at");

-- CreateIndex
CREATE INDEX "reception_log_import_source_id_idx" ON "reception_log_import"("source_id");

-- The same file counts once, however often it is brought.
CREATE UNIQUE INDEX "reception_log_file_once" ON "reception_log_import"("organisation_id", "source_id", "sha256") WHERE "status" = 'complete';

-- One file at a time, so that what another brings is already known.
CREATE UNIQUE INDEX "reception_log_one_reading" ON "reception_log_import"("source_id") WHERE "status" = 'reading';

-- CreateIndex
CREATE INDEX "reception_log_entry_organisation_id_source_id_received_at_i_idx" ON "reception_log_entry"("organisation_id", "source_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "reception_log_entry_organisation_id_source_id_message_id_idx" ON "reception_log_entry"("organisation_id", "source_id", "message_id");

-- CreateIndex
CREATE INDEX "reception_log_entry_import_id_idx" ON "reception_log_entry"("import_id");

-- CreateIndex
CREATE INDEX "reception_log_anomaly_organisation_id_source_id_generation__idx" ON "reception_log_anomaly"("organisation_id", "source_id", "generation", "kind", "count" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "reception_log_key_token_hash_key" ON "reception_log_key"("token_hash");

-- CreateIndex
CREATE INDEX "reception_log_key_organisation_id_source_id_idx" ON "reception_log_key"("organisation_id", "source_id");

-- AddForeignKey
ALTER TABLE "reception_log_import" ADD CONSTRAINT "reception_log_import_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_log_import" ADD CONSTRAINT "reception_log_import_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reception_log_entry" ADD CONSTRAINT "reception_log_entry_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "reception_log_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
