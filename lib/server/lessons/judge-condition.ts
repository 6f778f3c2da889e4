import "server-only";
import type { CheckGap } from "@/lib/contracts/lessons";
import type { TryOwnRule } from "@/lib/contracts/own-rules";
import type { RuleResult } from "@/lib/engine/evaluate";
import { judgeOwnRule } from "@/lib/server/own-rules/judge";
import { requireCondition } from "@/lib/server/own-rules/require-condition";
import { trialRule } from "@/lib/server/own-rules/trial-rule";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";
import { gapOf, type IncidentSlice, judgedOf } from "./incident-slice";

type JudgedCondition = {
  failing: ReturnType<typeof judgedOf>;
  recovered: ReturnType<typeof judgedOf> | null;
  gap: CheckGap;
};

const UNJUDGED = { verdict: "unknown", findings: 0 } as const;

/** What a condition says of the failing and the recovered snapshot. @throws AppError invalid, about `condition` */
export async function judgeCondition(
  { failing, recovered }: Pick<IncidentSlice, "failing" | "recovered">,
  input: TryOwnRule,
): Promise<JudgedCondition> {
  const judge = async (loaded: LoadedSnapshot | null): Promise<RuleResult | null> => {
    if (!loaded) return null;
    const result = await judgeOwnRule(trialRule(input), loaded.facts);
    if (!("state" in result)) return result;
    await requireCondition(input);
    return null;
  };
  const before = await judge(failing);
  const after = await judge(recovered);
  return {
    failing: before ? judgedOf(before) : UNJUDGED,
    recovered: after && judgedOf(after),
    gap: gapOf(before, after),
  };
}
