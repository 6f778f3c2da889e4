-- CreateEnum
CREATE TYPE "pack_status" AS ENUM ('queued', 'running', 'made', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "evidence_request_status" AS ENUM ('open', 'answered', 'returned', 'accepted', 'withdrawn');

-- CreateEnum
CREATE TYPE "evidence_request_entry_kind" AS ENUM ('asked', 'assigned', 'answered', 'returned', 'accepted', 'withdrawn');

-- CreateEnum
CREATE TYPE "comment_target" AS ENUM ('pack', 'finding', 'check', 'incident', 'snapshot');

-- CreateTable
CREATE TABLE "pack" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "number" INTEGER,
    "status" "pack_status" NOT NULL DEFAULT 'queued',
    "period_from" TIMESTAMPTZ(3) NOT NULL,
    "period_to" TIMESTAMPTZ(3) NOT NULL,
    "source_ids" JSONB NOT NULL,
    "schedule_id" TEXT,
    "requested_by" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "cancel_requested_at" TIMESTAMPTZ(3),
    "progress" JSONB NOT NULL DEFAULT '{}',
    "error" JSONB,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "previous_id" TEXT,
    "completeness" TEXT,
    "size" INTEGER,
    "sha256" TEXT,
    "manifest_sha256" TEXT,
    "chain_head" JSONB,
    "key_fingerprint" TEXT,
    "summary" JSONB,
    "held_at" TIMESTAMPTZ(3),
    "held_by" TEXT,
    "held_reason" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "deleted_reason" TEXT,

    CONSTRAINT "pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_piece" (
    "pack_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "pack_piece_pkey" PRIMARY KEY ("pack_id", "position")
);

-- CreateTable
CREATE TABLE "pack_outline" (
    "pack_id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "pack_outline_pkey" PRIMARY KEY ("pack_id")
);

-- CreateTable
CREATE TABLE "pack_schedule" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cron" TEXT,
    "timezone" TEXT NOT NULL,
    "audit_on" TEXT,
    "lead_days" INTEGER,
    "period" TEXT NOT NULL,
    "source_ids" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "last_run_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "pack_schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_retention" (
    "organisation_id" TEXT NOT NULL,
    "keep_count" INTEGER,
    "keep_months" INTEGER,

    CONSTRAINT "pack_retention_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "pack_link" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "pack_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "max_downloads" INTEGER NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "pack_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_link_use" (
    "id" TEXT NOT NULL,
    "link_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_download" BOOLEAN NOT NULL,
    "ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "pack_link_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_request" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "client_id" TEXT NOT NULL,
    "status" "evidence_request_status" NOT NULL DEFAULT 'open',
    "title" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "source_id" TEXT,
    "rule_id" TEXT,
    "pack_id" TEXT,
    "period_from" TIMESTAMPTZ(3),
    "period_to" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "assignee_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_request_entry" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "client_id" TEXT NOT NULL,
    "kind" "evidence_request_entry_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "evidence" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "evidence_request_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_request_file" (
    "id" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "evidence_request_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "target" "comment_target" NOT NULL,
    "target_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaces_id" TEXT,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pack_organisation_id_number_key" ON "pack"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "pack_organisation_id_queued_at_idx" ON "pack"("organisation_id", "queued_at");

-- CreateIndex
CREATE INDEX "pack_status_idx" ON "pack"("status");

-- CreateIndex
CREATE INDEX "pack_schedule_id_idx" ON "pack"("schedule_id");

-- CreateIndex
CREATE INDEX "pack_previous_id_idx" ON "pack"("previous_id");

-- CreateIndex
CREATE INDEX "pack_schedule_organisation_id_archived_at_idx" ON "pack_schedule"("organisation_id", "archived_at");

-- CreateIndex
CREATE UNIQUE INDEX "pack_link_token_hash_key" ON "pack_link"("token_hash");

-- CreateIndex
CREATE INDEX "pack_link_organisation_id_idx" ON "pack_link"("organisation_id");

-- CreateIndex
CREATE INDEX "pack_link_pack_id_idx" ON "pack_link"("pack_id");

-- CreateIndex
CREATE INDEX "pack_link_use_link_id_at_idx" ON "pack_link_use"("link_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_request_organisation_id_number_key" ON "evidence_request"("organisation_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_request_organisation_id_client_id_key" ON "evidence_request"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "evidence_request_organisation_id_status_due_at_idx" ON "evidence_request"("organisation_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "evidence_request_asked_by_id_idx" ON "evidence_request"("asked_by_id");

-- CreateIndex
CREATE INDEX "evidence_request_assignee_id_idx" ON "evidence_request"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_request_entry_organisation_id_client_id_key" ON "evidence_request_entry"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "evidence_request_entry_request_id_sequence_idx" ON "evidence_request_entry"("request_id", "sequence");

-- CreateIndex
CREATE INDEX "evidence_request_entry_author_id_idx" ON "evidence_request_entry"("author_id");

-- CreateIndex
CREATE INDEX "evidence_request_file_entry_id_idx" ON "evidence_request_file"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_replaces_id_key" ON "comment"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_organisation_id_client_id_key" ON "comment"("organisation_id", "client_id");

-- CreateIndex
CREATE INDEX "comment_organisation_id_target_target_id_source_id_idx" ON "comment"("organisation_id", "target", "target_id", "source_id");

-- CreateIndex
CREATE INDEX "comment_organisation_id_created_at_idx" ON "comment"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_author_id_idx" ON "comment"("author_id");

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "pack_schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack" ADD CONSTRAINT "pack_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_piece" ADD CONSTRAINT "pack_piece_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_outline" ADD CONSTRAINT "pack_outline_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_schedule" ADD CONSTRAINT "pack_schedule_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_retention" ADD CONSTRAINT "pack_retention_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_link" ADD CONSTRAINT "pack_link_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "pack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_link_use" ADD CONSTRAINT "pack_link_use_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "pack_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request_entry" ADD CONSTRAINT "evidence_request_entry_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "evidence_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request_entry" ADD CONSTRAINT "evidence_request_entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_request_file" ADD CONSTRAINT "evidence_request_file_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "evidence_request_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of many simultaneous requests for a pack, exactly one wins.
CREATE UNIQUE INDEX "pack_one_live_per_organisation" ON "pack"("organisation_id") WHERE "status" IN ('queued', 'running');

-- Whoever has a made pack can show it in full.
ALTER TABLE "pack" ADD CONSTRAINT "pack_made_is_whole" CHECK ("status" <> 'made' OR
  ("number" IS NOT NULL AND "sha256" IS NOT NULL AND "manifest_sha256" IS NOT NULL AND "completeness" IS NOT NULL));
ALTER TABLE "pack" ADD CONSTRAINT "pack_only_made_are_numbered" CHECK ("number" IS NULL OR "status" = 'made');

-- What is over stays as it is, but for a legal hold and the deletion of the file; after that nothing changes any more.
CREATE FUNCTION "refuse_change_of_pack"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  loose CONSTANT text[] := ARRAY['held_at', 'held_by', 'held_reason', 'deleted_at', 'deleted_reason'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'packs are never removed: their row stays';
  END IF;
  IF OLD.status IN ('made', 'failed', 'cancelled') AND (to_jsonb(NEW) - loose) IS DISTINCT FROM (to_jsonb(OLD) - loose) THEN
    RAISE EXCEPTION 'a pack that is over never changes';
  END IF;
  IF OLD.deleted_at IS NOT NULL AND to_jsonb(NEW) IS DISTINCT FROM to_jsonb(OLD) THEN
    RAISE EXCEPTION 'a deleted pack never changes';
  END IF;
  IF NEW.deleted_at IS NOT NULL AND NEW.held_at IS NOT NULL THEN
    RAISE EXCEPTION 'a pack under legal hold is never deleted';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "pack_never_changed" BEFORE UPDATE OR DELETE ON "pack"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_pack"();

-- The file of a made pack can be erased with its deletion and in no other way; nothing is ever put into it.
CREATE FUNCTION "refuse_change_of_pack_file"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner "pack"%ROWTYPE;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'files of packs are never changed';
  END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO owner FROM "pack" WHERE "id" = NEW.pack_id;
    IF owner.status <> 'running' THEN
      RAISE EXCEPTION 'the file of a pack is written while it is being made';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO owner FROM "pack" WHERE "id" = OLD.pack_id;
  IF owner.status = 'made' AND owner.deleted_at IS NULL THEN
    RAISE EXCEPTION 'the file of a pack is erased with its deletion';
  END IF;
  RETURN OLD;
END;
$$;
CREATE TRIGGER "pack_piece_never_changed" BEFORE INSERT OR UPDATE OR DELETE ON "pack_piece"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_pack_file"();
CREATE TRIGGER "pack_outline_never_changed" BEFORE INSERT OR UPDATE OR DELETE ON "pack_outline"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_pack_file"();

-- What was asked, answered and said, and who opened a link, is never taken back.
CREATE TRIGGER "pack_link_use_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "pack_link_use"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "evidence_request_entry_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence_request_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "evidence_request_file_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence_request_file"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "comment_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "comment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
