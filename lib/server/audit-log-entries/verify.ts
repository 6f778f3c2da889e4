import "server-only";
import type { AuditChainState, VerifyAuditLog } from "@/lib/contracts/audit-chain";
import { newestCheckpoint } from "@/lib/server/audit-chain/checkpoint";
import { judgeChain } from "@/lib/server/audit-chain/judge";
import { authorize, type Context } from "@/lib/server/context";

/** Follows the whole chain, row by row, through every checkpoint, the one that was brought along among them. */
export async function verifyAuditLog(
  ctx: Context,
  { checkpoint }: VerifyAuditLog = {},
): Promise<AuditChainState> {
  authorize(ctx, "audit-log:read");
  const stored = await judgeChain(ctx.organisation.id);
  if (!checkpoint || "state" in stored) return toState(stored, 0);
  return toState(await judgeChain(ctx.organisation.id, undefined, [checkpoint]), 0, "brought");
}

/** The same as far as it can be told while a page opens: from the newest checkpoint on. */
export async function getAuditChain(ctx: Context): Promise<AuditChainState> {
  authorize(ctx, "audit-log:read");
  const newest = await newestCheckpoint(ctx.organisation.id);
  const from = newest ? { count: newest.count, hash: newest.hash } : undefined;
  return toState(await judgeChain(ctx.organisation.id, from), from?.count ?? 0);
}

function toState(
  judged: Awaited<ReturnType<typeof judgeChain>>,
  from: number,
  against: "stored" | "brought" = "stored",
): AuditChainState {
  const at = new Date().toISOString();
  if ("state" in judged) return { ...judged, against, at };
  return { state: "intact", from, ...judged.head, checkpoint: judged.checkpoint, at };
}
