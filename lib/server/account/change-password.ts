import "server-only";
import type { ChangePassword } from "@/lib/contracts/account";
import { recordAudit } from "@/lib/server/audit-log";
import { authorize, type Context } from "@/lib/server/context";
import { db, transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { refuseWeakPassword } from "@/lib/server/password-rule";
import { hashPassword, verifyPassword } from "@/lib/server/passwords";
import { endOtherSessions } from "@/lib/server/sessions/end-others";
import { takeAttempt } from "@/lib/server/throttle";

/** Asks for the current password, and ends every other sign-in. Answers how many ended. */
export async function changePassword(ctx: Context, input: ChangePassword): Promise<{ revoked: number }> {
  authorize(ctx, "account:self");
  refuseWeakPassword(input.next, ctx.actor.email, "next");
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: ctx.actor.id } });
  if (!passwordHash) throw new AppError("conflict", "account.problems.noPassword");
  // Counted like a sign-in: a browser left open is not a place to guess passwords.
  const attempt = await takeAttempt(ctx.actor.email, ctx.request.ip);
  if (!(await verifyPassword(passwordHash, input.current)))
    throw new AppError("invalid", "account.problems.wrongPassword", {}, { field: "current" });
  await attempt.confirm();
  const next = await hashPassword(input.next);
  return transaction(async (tx) => {
    await tx.member.update({ where: { id: ctx.actor.id }, data: { passwordHash: next } });
    const revoked = await endOtherSessions(tx, ctx);
    await recordAudit(tx, ctx, {
      action: "account.change-password",
      target: { kind: "member", id: ctx.actor.id, name: ctx.actor.name },
      after: { sessionsEnded: revoked },
    });
    return { revoked };
  });
}
