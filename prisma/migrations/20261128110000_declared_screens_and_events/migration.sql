-- CreateTable
CREATE TABLE "declared_screen" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "screen" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rows" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "is_confirmation" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "declared_screen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_receiver" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "secret_ciphertext" TEXT NOT NULL,
    "secret_key_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "last_accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_receiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "received_event" (
    "id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "header" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "received_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refused_event" (
    "receiver_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_event_pkey" PRIMARY KEY ("receiver_id","reason")
);

-- CreateIndex
CREATE UNIQUE INDEX "declared_screen_source_id_screen_version_key" ON "declared_screen"("source_id", "screen", "version");

-- CreateIndex
CREATE INDEX "declared_screen_organisation_id_idx" ON "declared_screen"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_receiver_source_id_kind_key" ON "event_receiver"("source_id", "kind");

-- CreateIndex
CREATE INDEX "event_receiver_organisation_id_idx" ON "event_receiver"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "received_event_receiver_id_digest_key" ON "received_event"("receiver_id", "digest");

-- CreateIndex
CREATE INDEX "received_event_receiver_id_at_idx" ON "received_event"("receiver_id", "at");

-- AddForeignKey
ALTER TABLE "declared_screen" ADD CONSTRAINT "declared_screen_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_screen" ADD CONSTRAINT "declared_screen_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_receiver" ADD CONSTRAINT "event_receiver_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_receiver" ADD CONSTRAINT "event_receiver_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "received_event" ADD CONSTRAINT "received_event_receiver_id_fkey" FOREIGN KEY ("receiver_id") REFERENCES "event_receiver"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refused_event" ADD CONSTRAINT "refused_event_receiver_id_fkey" FOREIGN KEY ("receiver_id") REFERENCES "event_receiver"("id") ON DELETE CASCADE ON UPDATE CASCADE;
