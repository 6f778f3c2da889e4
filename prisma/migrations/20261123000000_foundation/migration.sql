-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('administrator', 'team_lead', 'auditor');

-- CreateEnum
CREATE TYPE "pull_status" AS ENUM ('queued', 'running', 'succeeded', 'partial', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "finding_severity" AS ENUM ('blocker', 'degraded', 'silent', 'info');

-- CreateEnum
CREATE TYPE "finding_status" AS ENUM ('new', 'open', 'resolved', 'reopened');

-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "password_hash" TEXT,
    "oidc_subject" TEXT,
    "locale" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL,
    "ip" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" TEXT NOT NULL,
    "account_key" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_token" (
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "secret_ciphertext" TEXT,
    "secret_key_id" TEXT,
    "schedule" TEXT,
    "schedule_timezone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "last_pull_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pull" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "status" "pull_status" NOT NULL DEFAULT 'queued',
    "requested_by_id" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "cancel_requested_at" TIMESTAMPTZ(3),
    "progress" JSONB NOT NULL DEFAULT '{}',
    "error" JSONB,
    "snapshot_id" TEXT,
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pull_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot_content" (
    "organisation_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "snapshot_content_pkey" PRIMARY KEY ("organisation_id","hash")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "pull_id" TEXT,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,
    "configuration_hash" TEXT NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "coverage" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "ruleset_version" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "summary" JSONB NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "organisation_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "severity" "finding_severity" NOT NULL,
    "family" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_name" TEXT NOT NULL,
    "status" "finding_status" NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "first_snapshot_id" TEXT NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_snapshot_id" TEXT NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "reopened_at" TIMESTAMPTZ(3),
    "channels_affected" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("organisation_id","source_id","id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
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

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "member_oidc_subject_key" ON "member"("oidc_subject");

-- CreateIndex
CREATE INDEX "member_organisation_id_idx" ON "member"("organisation_id");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_account_key_at_idx" ON "sign_in_attempt"("account_key", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_source_key_at_idx" ON "sign_in_attempt"("source_key", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_at_idx" ON "sign_in_attempt"("at");

-- CreateIndex
CREATE INDEX "source_organisation_id_archived_at_idx" ON "source"("organisation_id", "archived_at");

-- CreateIndex
CREATE INDEX "pull_organisation_id_queued_at_idx" ON "pull"("organisation_id", "queued_at");

-- CreateIndex
CREATE INDEX "pull_source_id_queued_at_idx" ON "pull"("source_id", "queued_at");

-- CreateIndex
CREATE INDEX "pull_status_idx" ON "pull"("status");

-- CreateIndex
CREATE INDEX "pull_requested_by_id_idx" ON "pull"("requested_by_id");

-- CreateIndex
CREATE INDEX "pull_snapshot_id_idx" ON "pull"("snapshot_id");

-- CreateIndex
CREATE INDEX "snapshot_organisation_id_taken_at_idx" ON "snapshot"("organisation_id", "taken_at");

-- CreateIndex
CREATE INDEX "snapshot_organisation_id_hash_idx" ON "snapshot"("organisation_id", "hash");

-- CreateIndex
CREATE INDEX "snapshot_source_id_taken_at_idx" ON "snapshot"("source_id", "taken_at");

-- CreateIndex
CREATE INDEX "snapshot_pull_id_idx" ON "snapshot"("pull_id");

-- CreateIndex
CREATE INDEX "audit_organisation_id_at_idx" ON "audit"("organisation_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_snapshot_id_ruleset_version_key" ON "audit"("snapshot_id", "ruleset_version");

-- CreateIndex
CREATE INDEX "finding_organisation_id_status_severity_idx" ON "finding"("organisation_id", "status", "severity");

-- CreateIndex
CREATE INDEX "finding_organisation_id_rule_id_idx" ON "finding"("organisation_id", "rule_id");

-- CreateIndex
CREATE INDEX "finding_organisation_id_family_idx" ON "finding"("organisation_id", "family");

-- CreateIndex
CREATE INDEX "finding_organisation_id_severity_channels_affected_idx" ON "finding"("organisation_id", "severity", "channels_affected");

-- CreateIndex
CREATE INDEX "audit_log_organisation_id_id_idx" ON "audit_log"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "audit_log_organisation_id_action_idx" ON "audit_log"("organisation_id", "action");

-- CreateIndex
CREATE INDEX "audit_log_organisation_id_target_kind_target_id_idx" ON "audit_log"("organisation_id", "target_kind", "target_id");

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pull" ADD CONSTRAINT "pull_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pull" ADD CONSTRAINT "pull_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pull" ADD CONSTRAINT "pull_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pull" ADD CONSTRAINT "pull_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_content" ADD CONSTRAINT "snapshot_content_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_pull_id_fkey" FOREIGN KEY ("pull_id") REFERENCES "pull"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_organisation_id_hash_fkey" FOREIGN KEY ("organisation_id", "hash") REFERENCES "snapshot_content"("organisation_id", "hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the Prisma schema cannot say. Every line below is named in lib/server/migrated-catalogue.db.test.ts.

-- One spelling per address, so that "unique" means one account per person.
ALTER TABLE "member" ADD CONSTRAINT "member_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_email_lower" CHECK ("email" = lower("email"));

-- Of many simultaneous requests to pull one source, exactly one wins.
CREATE UNIQUE INDEX "pull_one_live_per_source" ON "pull"("source_id") WHERE "status" IN ('queued', 'running');

-- History is written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed: % refused', TG_TABLE_NAME, TG_OP;
END;
$$;
CREATE TRIGGER "audit_log_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_never_updated" BEFORE UPDATE ON "snapshot"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_content_never_updated" BEFORE UPDATE ON "snapshot_content"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
