import "server-only";
import type { CheckTrial } from "@/lib/contracts/lessons";
import type { TryOwnRule } from "@/lib/contracts/own-rules";
import { authorize, type Context } from "@/lib/server/context";
import { tryOnStored } from "@/lib/server/own-rules/try-on-stored";
import { incidentSlice } from "./incident-slice";
import { judgeCondition } from "./judge-condition";

/** A condition against the incident it came from and against all history. @throws AppError not-found, invalid */
export async function tryCheck(
  ctx: Context,
  { incidentId, ...condition }: TryOwnRule & { incidentId: string },
): Promise<CheckTrial> {
  authorize(ctx, "incidents:review");
  const slice = await incidentSlice(ctx, incidentId);
  const judged = await judgeCondition(slice, condition);
  return { ...judged, history: await tryOnStored(ctx.organisation.id, condition) };
}
