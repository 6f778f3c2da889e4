import "server-only";
import type { Member } from "@/lib/generated/prisma/client";
import { db } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { log } from "@/lib/server/log";
import { verifyPassword } from "@/lib/server/passwords";
import type { RequestInfo } from "@/lib/server/request-info";
import { admissionOf } from "@/lib/server/seats/admission";
import { takeAttempt } from "@/lib/server/throttle";

/**
 * One answer and one amount of work for a wrong password, an unknown address and a disabled member.
 * @throws AppError "unauthenticated", "too-many-requests" with the minutes to wait, "forbidden" outside an auditor's seat
 */
export async function authorizeCredentials(
  { email, password }: { email: string; password: string },
  request: RequestInfo,
): Promise<Member> {
  const attempt = await takeAttempt(email, request.ip);
  const member = await db().member.findUnique({ where: { email } });
  const mayEnter = member !== null && member.disabledAt === null;
  const isRight = await verifyPassword(mayEnter ? member.passwordHash : null, password);
  if (!mayEnter || !isRight) {
    log.warn({ memberId: member?.id, ...request }, "sign-in refused");
    throw new AppError("unauthenticated", "auth.problems.wrongCredentials");
  }
  await attempt.confirm();
  const admission = await admissionOf(db(), member);
  // Only to whoever knew the password: to others it is a wrong guess like any.
  if (!admission.isAdmitted) throw new AppError("forbidden", `auth.problems.${admission.why}`);
  return member;
}
