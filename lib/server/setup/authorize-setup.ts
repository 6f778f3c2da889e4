import "server-only";
import type { Transaction } from "@/lib/server/db";
import { AppError } from "@/lib/server/errors";
import { hashLinkToken } from "@/lib/server/link-token";

/**
 * The link from the terminal is the permission, and only while nobody is a member.
 * @throws AppError "conflict" when Inlet is set up, "forbidden" for any other token
 */
export async function authorizeSetup(tx: Transaction, token: string): Promise<{ tokenHash: string }> {
  if (await tx.member.findFirst({ select: { id: true } }))
    throw new AppError("conflict", "auth.problems.alreadySetUp");
  const tokenHash = hashLinkToken(token);
  const row = await tx.setupToken.findFirst({ where: { tokenHash, usedAt: null } });
  if (!row) throw new AppError("forbidden", "auth.problems.setupToken");
  return row;
}
