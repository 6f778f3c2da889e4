import "server-only";
import type { RuleMeta } from "@/lib/engine/rule";
import { RULES } from "@/lib/engine/rules/registry";

const metas = new Map<string, RuleMeta>(RULES.map(({ meta }) => [meta.id, meta]));

/** Undefined for a rule of another version of Inlet. */
export function ruleMeta(ruleId: string): RuleMeta | undefined {
  return metas.get(ruleId);
}
