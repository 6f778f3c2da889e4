import "server-only";
import { db, type Transaction } from "./db";
import type { RequestInfo } from "./request-info";
import { admissionOf } from "./seats/admission";

// Longer than a bank's, because the dashboard hangs on a wall and on the phone of whoever is on call; a stolen session
// ends at the next press of "sign out everywhere", which the row makes immediate.
export const SESSION_IDLE_MS = 12 * 60 * 60 * 1000;
export const SESSION_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

const SEEN_EVERY_MS = 60_000;

/** The sign-in a browser holds, with its member, or null when it may no longer be used. Asked on every request. */
export async function findLiveSession(id: string, now = Date.now()) {
  const session = await db().session.findUnique({
    where: { id },
    include: { member: { include: { organisation: true } } },
  });
  if (!session || session.member.disabledAt || !isLive(session, now)) return null;
  const admission = await admissionOf(db(), session.member, now);
  if (!admission.isAdmitted) return null;
  if (now - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await db().session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: new Date(now) } });
  return { ...session, seat: admission.seat };
}

/** What to tell a browser whose sign-in ended because its member's seat did; null for every other end. */
export async function whyRefused(id: string, now = Date.now()): Promise<"seatOver" | "seatAhead" | null> {
  const session = await db().session.findUnique({ where: { id }, include: { member: true } });
  if (!session || session.member.disabledAt) return null;
  const admission = await admissionOf(db(), session.member, now);
  return admission.isAdmitted ? null : admission.why;
}

/** The filter that `isLive` is in words of the database. */
export function liveSessions(now = Date.now()) {
  return {
    revokedAt: null,
    expiresAt: { gt: new Date(now) },
    lastSeenAt: { gt: new Date(now - SESSION_IDLE_MS) },
  };
}

export async function startSession(tx: Transaction, memberId: string, request: RequestInfo) {
  const now = new Date();
  // The audit log keeps the history; rows nobody can use any more would only grow.
  await tx.session.deleteMany({ where: { memberId, NOT: liveSessions(now.getTime()) } });
  await tx.member.update({ where: { id: memberId }, data: { lastSignInAt: now } });
  return tx.session.create({
    data: {
      memberId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIFETIME_MS),
      ip: request.ip,
      userAgent: request.userAgent,
    },
  });
}

type Life = { revokedAt: Date | null; expiresAt: Date; lastSeenAt: Date };

function isLive({ revokedAt, expiresAt, lastSeenAt }: Life, now: number): boolean {
  return !revokedAt && expiresAt.getTime() > now && lastSeenAt.getTime() > now - SESSION_IDLE_MS;
}
