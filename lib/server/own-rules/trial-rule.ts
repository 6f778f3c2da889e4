import "server-only";
import type { TryOwnRule } from "@/lib/contracts/own-rules";
import type { OwnRule } from "@/lib/engine/own-rules/own-rule";

/** A condition as a rule that nobody has: it is judged and forgotten. */
export function trialRule({ section, condition }: TryOwnRule): OwnRule {
  const title = { zh: "试运行", en: "trial" };
  return { section, condition, id: "own/trial", version: 1, title, severity: "info" };
}
