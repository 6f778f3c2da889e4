import { z } from "zod";
import type { CatalogueEntry } from "../../evidence/catalogue";
import { ruleDigest } from "../../evidence/catalogue";
import { sha256 } from "../../digest";
import type { Manifest } from "../../manifest";
import { RULES_FILE } from "../../paths";
import { broken, type Line, note, ok } from "../line";
import { parseJson } from "../read-manifest";

const Rules = z.array(
  z.strictObject({ id: z.string(), version: z.number().int(), digest: z.string(), meta: z.unknown() }),
);

export type RulesAnswer = {
  line: Line;
  /** Whether this verifier judges by the very rules the pack was judged by. */
  isSame: boolean;
};

/** The catalogue is the one the manifest names, each rule has its fingerprint, and how it stands to the rules here. */
export function checkRules(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  own: { rules: readonly CatalogueEntry[]; version: string },
): RulesAnswer {
  const bytes = files.get(RULES_FILE);
  const rules = Rules.safeParse(parseJson(bytes)).data;
  const isFalse = (rule: { digest: string; meta: unknown }) => ruleDigest(rule.meta) !== rule.digest;
  const wrong = rules?.filter(isFalse).map(({ id }) => id) ?? [];
  const isNamed = sha256(bytes ?? "") === manifest.rules.sha256 && rules?.length === manifest.rules.count;
  if (!rules || !isNamed || wrong.length > 0) {
    const which = wrong.slice(0, 5).join(", ") || "rules.json";
    return {
      isSame: false,
      line: broken(
        "rules",
        `规则目录与其指纹不一致：${which}`,
        `the rule catalogue does not have its fingerprints: ${which}`,
        [RULES_FILE],
      ),
    };
  }
  const digests = new Map(own.rules.map((rule) => [rule.id, rule.digest]));
  const other = [
    ...rules.filter(({ id, digest }) => digests.get(id) !== digest).map(({ id }) => id),
    ...own.rules.filter(({ id }) => !rules.some((rule) => rule.id === id)).map(({ id }) => id),
  ];
  if (other.length === 0 && manifest.inlet === own.version)
    return {
      isSame: true,
      line: ok(
        "rules",
        `${rules.length} 条规则与本工具的相同`,
        `the ${rules.length} rules are those of this verifier`,
      ),
    };
  return {
    isSame: false,
    line: note(
      "rules",
      `快照包由 Inlet ${manifest.inlet} 判定，本工具是 ${own.version}，有 ${other.length} 条规则不同`,
      `the pack was judged by Inlet ${manifest.inlet}, this is ${own.version}; ${other.length} rules differ`,
    ),
  };
}
