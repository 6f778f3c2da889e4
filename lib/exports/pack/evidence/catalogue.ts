import { canonicalize } from "@/lib/engine/canonical";
import { once } from "@/lib/engine/once";
import type { RuleMeta } from "@/lib/engine/rule";
import { RULES } from "@/lib/engine/rules/registry";
import { sha256 } from "../digest";

/** A rule in its own words, with a fingerprint of them. What the words do is the code of `verify.mjs`. */
export type CatalogueEntry = { id: string; version: number; digest: string; meta: RuleMeta };

export const catalogue = once((): readonly CatalogueEntry[] =>
  RULES.map(({ meta }) => ({ id: meta.id, version: meta.version, digest: ruleDigest(meta), meta })),
);

export function ruleDigest(meta: unknown): string {
  return sha256(canonicalize(meta));
}
