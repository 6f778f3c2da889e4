import "server-only";
import type { RuleMeta } from "@/lib/engine/rule";
import { RULES } from "@/lib/engine/rules/registry";

const metas = new Map<string, RuleMeta>(RULES.map(({ meta }) => [meta.id, meta]));

/** Undefined for a rule of another version of Inlet. `own` are the rules the organisation wrote itself. */
export function ruleMeta(ruleId: string, own?: ReadonlyMap<string, RuleMeta>): RuleMeta | undefined {
  return metas.get(ruleId) ?? own?.get(ruleId);
}
