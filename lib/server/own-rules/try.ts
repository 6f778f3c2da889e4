import "server-only";
import type { TrialResult, TryOwnRule } from "@/lib/contracts/own-rules";
import { authorize, type Context } from "@/lib/server/context";
import { tryOnStored } from "./try-on-stored";

/** What a condition would have said of every snapshot that is stored. */
export async function tryOwnRule(ctx: Context, input: TryOwnRule): Promise<TrialResult> {
  authorize(ctx, "rules:write");
  return tryOnStored(ctx.organisation.id, input);
}
