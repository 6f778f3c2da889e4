import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";

/** Longer than any send may take; a delivery whose sender died is taken up again after it, with the same id. */
export const LEASE_MS = 3 * 60_000;

export type Claim = { id: string; fence: number };

/**
 * Takes up one delivery that is due, or the one named. A target has one under way at a time, whoever sends: its row is
 * locked with the delivery and kept busy until the send has ended or the lease has run out.
 */
export async function claimDelivery(now: Date, id?: string): Promise<Claim | null> {
  const lease = new Date(now.getTime() + LEASE_MS);
  const named = id === undefined ? Prisma.sql`TRUE` : Prisma.sql`delivery.id = ${id}`;
  const [claim] = await db().$queryRaw<Claim[]>`
    WITH due AS (
      SELECT delivery.id, delivery.target_id FROM delivery
      JOIN notification_target target ON target.id = delivery.target_id
      WHERE delivery.status = 'pending' AND delivery.next_attempt_at <= ${now} AND ${named}
        AND (target.free_at IS NULL OR target.free_at <= ${now})
      ORDER BY delivery.next_attempt_at, delivery.id
      LIMIT 1
      FOR UPDATE SKIP LOCKED
    ), busy AS (
      UPDATE notification_target SET free_at = ${lease} FROM due WHERE notification_target.id = due.target_id
    )
    UPDATE delivery SET fence = fence + 1 FROM due WHERE delivery.id = due.id
    RETURNING delivery.id, delivery.fence`;
  return claim ?? null;
}

/** When the next delivery becomes due or its target free, as far as that is within the minute. */
export async function nextDue(now: Date): Promise<Date | null> {
  const within = new Date(now.getTime() + 55_000);
  const [row] = await db().$queryRaw<{ at: Date | string | null }[]>`
    SELECT min(greatest(delivery.next_attempt_at, target.free_at)) AS at FROM delivery
    JOIN notification_target target ON target.id = delivery.target_id
    WHERE delivery.status = 'pending' AND delivery.next_attempt_at <= ${within}`;
  const at = row?.at ? new Date(row.at) : null;
  return at && at <= within ? at : null;
}
