import "server-only";
import type { TryOwnRule } from "@/lib/contracts/own-rules";
import { AppError } from "@/lib/server/errors";
import { checkCondition } from "./run-condition";

/** @throws AppError invalid, about the field `condition`, with the place where it goes wrong */
export async function requireCondition(input: TryOwnRule): Promise<void> {
  const refused = await checkCondition(input);
  if (!refused) return;
  const [key, params] =
    refused.problem === "syntax"
      ? (["own-rules.problems.syntax", { position: refused.start + 1, summary: refused.summary }] as const)
      : (["own-rules.problems.notBoolean", { type: refused.type }] as const);
  throw new AppError("invalid", key, params, { field: "condition" });
}
