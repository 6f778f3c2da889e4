import "server-only";
import { Account } from "@/lib/contracts/account";
import { authorize, type Context } from "@/lib/server/context";
import { db } from "@/lib/server/db";
import { getOwnSeat } from "@/lib/server/seats/own";
import { liveSessions } from "@/lib/server/session";

/** The member about themselves, with the sign-ins still usable, the asking one first. */
export async function getAccount(ctx: Context): Promise<Account> {
  authorize(ctx, "account:self");
  const member = await db().member.findUniqueOrThrow({
    where: { id: ctx.actor.id },
    include: { sessions: { where: liveSessions(), orderBy: { lastSeenAt: "desc" } } },
  });
  const sessions = member.sessions.map((session) => ({
    id: session.id,
    isCurrent: session.id === ctx.sessionId,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    ip: session.ip,
    userAgent: session.userAgent,
  }));
  return Account.parse({
    id: member.id,
    name: member.name,
    email: member.email,
    role: member.role,
    locale: member.locale,
    hasPassword: member.passwordHash !== null,
    seat: await getOwnSeat(ctx),
    organisation: { name: ctx.organisation.name, timezone: ctx.organisation.timezone },
    sessions: sessions.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
  });
}
