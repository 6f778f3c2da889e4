import "server-only";
import path from "node:path";
import type { ConditionRun, OwnRule } from "@/lib/engine/own-rules/own-rule";
import type { Snapshot } from "@/lib/engine/snapshot";
import { checkConditionIn, type Refused, runConditionIn } from "@/lib/exports/own-rules/run-condition";

type Condition = Pick<OwnRule, "section" | "condition">;

/** Started as it stands on disk: a bundle has no files of its own to start threads from. */
const conditionThread = () => path.join(process.cwd(), "lib/exports/own-rules/thread.mjs");

/** What a condition says of every row of its section, within five seconds and 64 MB. */
export function runCondition(
  condition: Condition,
  snapshot: Snapshot,
  at: number,
  maxMs?: number,
): Promise<ConditionRun | Refused> {
  return runConditionIn({ file: conditionThread(), ...(maxMs && { maxMs }) }, condition, snapshot, at);
}

/** Null for a condition that can be used. */
export function checkCondition(condition: Condition): Promise<Refused | null> {
  return checkConditionIn({ file: conditionThread() }, condition);
}
