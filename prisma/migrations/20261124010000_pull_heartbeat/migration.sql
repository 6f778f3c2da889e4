-- AlterTable
ALTER TABLE "source" ADD COLUMN "scheduled_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "pull" ADD COLUMN "heartbeat_at" TIMESTAMPTZ(3);
