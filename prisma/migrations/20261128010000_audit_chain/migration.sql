-- Each entry of the audit log gets its place in a chain. What was written before waits in "audit_log_unchained" until
-- lib/server/audit-chain.ts has moved it back, in order, at the next start: the canonical JSON that is hashed is made there.

-- CreateTable
CREATE TABLE "audit_log_unchained" (
    "id" BIGINT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_member_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "target_name" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "ip" TEXT,
    "user_agent" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_log_unchained_pkey" PRIMARY KEY ("id")
);

INSERT INTO "audit_log_unchained"
SELECT "id", "organisation_id", "at", "actor_member_id", "actor_name", "action", "target_kind", "target_id", "target_name",
       "before", "after", "ip", "user_agent", "request_id"
FROM "audit_log";

ALTER TABLE "audit_log" DISABLE TRIGGER "audit_log_insert_only";
TRUNCATE "audit_log";
ALTER TABLE "audit_log" ENABLE TRIGGER "audit_log_insert_only";

-- AlterTable
ALTER TABLE "audit_log"
  ALTER COLUMN "at" DROP DEFAULT,
  ADD COLUMN "seq" INTEGER NOT NULL,
  ADD COLUMN "before_fingerprint" TEXT,
  ADD COLUMN "after_fingerprint" TEXT,
  ADD COLUMN "previous_hash" TEXT NOT NULL,
  ADD COLUMN "hash" TEXT NOT NULL;

DROP INDEX "audit_log_organisation_id_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "audit_log_organisation_id_seq_key" ON "audit_log"("organisation_id", "seq");

-- CreateIndex
CREATE INDEX "audit_log_organisation_id_at_idx" ON "audit_log"("organisation_id", "at");

-- CreateTable
CREATE TABLE "audit_chain_head" (
    "organisation_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_chain_head_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "public_key_pem" TEXT NOT NULL,
    "secret_ciphertext" TEXT NOT NULL,
    "secret_key_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "signing_key_key_id_key" ON "signing_key"("key_id");

-- CreateIndex
CREATE INDEX "signing_key_organisation_id_created_at_idx" ON "signing_key"("organisation_id", "created_at");

-- One key signs at a time.
CREATE UNIQUE INDEX "signing_key_one_current" ON "signing_key"("organisation_id") WHERE "retired_at" IS NULL;

-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_checkpoint_organisation_id_count_key_id_key" ON "audit_checkpoint"("organisation_id", "count", "key_id");

-- CreateIndex
CREATE INDEX "audit_checkpoint_key_id_idx" ON "audit_checkpoint"("key_id");

-- AddForeignKey
ALTER TABLE "audit_chain_head" ADD CONSTRAINT "audit_chain_head_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_key" ADD CONSTRAINT "signing_key_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_checkpoint" ADD CONSTRAINT "audit_checkpoint_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_checkpoint" ADD CONSTRAINT "audit_checkpoint_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "signing_key"("key_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The same bytes as rowHash in lib/exports/chain/row.ts; a test holds the two together.
CREATE FUNCTION "audit_row_hash"("previous" TEXT, "content" TEXT) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to('inlet-audit-row/1' || chr(10) || "previous" || chr(10) || "content", 'UTF8')), 'hex')
$$;

CREATE TRIGGER "audit_checkpoint_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_checkpoint"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A retired key still answers for what it signed.
CREATE TRIGGER "signing_key_never_deleted" BEFORE DELETE OR TRUNCATE ON "signing_key"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
