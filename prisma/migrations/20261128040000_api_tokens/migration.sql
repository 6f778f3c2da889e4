-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_ip" TEXT,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_secret_hash_key" ON "api_token"("secret_hash");

-- CreateIndex
CREATE INDEX "api_token_organisation_id_id_idx" ON "api_token"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "api_token_member_id_idx" ON "api_token"("member_id");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A year and a day, as the contract says; the database refuses a token that never ends.
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_expires_within_a_year" CHECK ("expires_at" <= "created_at" + INTERVAL '366 days');

-- Who did it and with what: the audit log names the token, too.
ALTER TABLE "audit_log" ADD COLUMN "token_id" TEXT;
ALTER TABLE "audit_log" ADD COLUMN "token_name" TEXT;
