import { layeredVerdict, type LayeredVerdict } from "@/lib/engine/layers/attestation";
import type { RuleResult } from "@/lib/engine/evaluate";
import type { Evidence, Finding } from "@/lib/engine/finding";
import { canonicalize } from "@/lib/engine/canonical";
import { metaOf } from "@/lib/engine/own-rules/own-rule";
import type { RuleMeta } from "@/lib/engine/rule";
import { RULES } from "@/lib/engine/rules/registry";
import type { Text } from "@/lib/engine/text";
import type { PackContents, PackSource, PackWaiver } from "../contents";

/** Against the pack before this one; null where there is none to compare with. */
export type Standing = "new" | "unchanged" | "updated" | null;

export type PackFinding = {
  source: PackSource;
  finding: Finding;
  /** The waiver that quiets it, if one holds. */
  waiver: PackWaiver | null;
  seen: { firstSeenAt: string; lastSeenAt: string };
  standing: Standing;
};

export type PackCheck = { source: PackSource; result: RuleResult; meta: RuleMeta; verdict: LayeredVerdict };

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every finding of every source, as all documents tell them: by source, then by the finding's own id. */
export function findingsOf(contents: PackContents): PackFinding[] {
  return contents.sources.flatMap((source) => {
    const held = new Map(
      source.waivers.filter(({ state }) => state === "holding").map((waiver) => [waiver.findingId, waiver]),
    );
    return source.report.results
      .flatMap(({ findings }) => findings)
      .sort((a, b) => byText(a.id, b.id))
      .map((finding) => {
        const { takenAt } = source.snapshot;
        const seen = source.sightings[finding.id] ?? { firstSeenAt: takenAt, lastSeenAt: takenAt };
        const standing = standingOf(source, finding, seen.firstSeenAt);
        return { source, finding, waiver: held.get(finding.id) ?? null, seen, standing };
      });
  });
}

function standingOf({ drift }: PackSource, { subject }: Finding, firstSeenAt: string): Standing {
  if (!drift) return null;
  if (Date.parse(firstSeenAt) > Date.parse(drift.against.takenAt)) return "new";
  const isTouched = ({ section, key }: { section: string; key: string }) =>
    section === subject.kind && key === subject.id;
  return drift.diff.rows.some(isTouched) ? "updated" : "unchanged";
}

/** Ids of findings that stood at the pack before and are found no longer. */
export function goneFrom({ drift, sightings, report }: PackSource): string[] {
  if (!drift) return [];
  const found = new Set(report.results.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const before = Date.parse(drift.against.takenAt);
  // Where a rule could not look, nobody knows whether its findings are gone.
  const blind = new Set(
    report.results.filter(({ verdict }) => verdict === "unknown").map(({ ruleId }) => ruleId),
  );
  return Object.entries(sightings)
    .filter(([id, seen]) => !found.has(id) && !blind.has(ruleOf(id)) && wasSeen(seen, before))
    .map(([id]) => id)
    .sort(byText);
}

const wasSeen = (seen: { firstSeenAt: string; lastSeenAt: string }, at: number) =>
  Date.parse(seen.firstSeenAt) <= at && Date.parse(seen.lastSeenAt) >= at;

export const ruleOf = (findingId: string) => findingId.slice(0, findingId.indexOf(":"));

/** Every rule of every source with its verdict, what people attested laid over it. */
export function checksOf(contents: PackContents): PackCheck[] {
  return contents.sources.flatMap((source) => {
    const metas = metasOf(source);
    const at = Date.parse(source.report.at);
    return [...source.report.results]
      .sort((a, b) => byText(a.ruleId, b.ruleId))
      .map((result) => ({
        source,
        result,
        meta: metas.get(result.ruleId) ?? unknownRule(result),
        verdict: layeredVerdict(result, source.attestations, at),
      }));
  });
}

/** The rules a source was judged by, its organisation's own ones included. */
export function metasOf({ ownRules }: PackSource): ReadonlyMap<string, RuleMeta> {
  const metas = [...RULES.map(({ meta }) => meta), ...ownRules.map(metaOf)];
  return new Map(metas.map((meta) => [meta.id, meta]));
}

/** A report may be older than the catalogue that tells it. */
function unknownRule({ ruleId, ruleVersion, severity }: RuleResult): RuleMeta {
  const named: Text = { zh: ruleId, en: ruleId };
  const none: Text = { zh: "这条规则已不在目录中", en: "This rule is no longer in the catalogue" };
  return {
    id: ruleId as RuleMeta["id"],
    version: ruleVersion,
    severity,
    severityReason: none,
    title: { pass: named, fail: named },
    why: none,
    remediation: none,
    message: named,
    requirements: [],
    platforms: "any",
    needs: {},
  };
}

/** A value as evidence shows it: text as it is, everything else as canonical JSON. */
export function valueText(value: unknown): string {
  return typeof value === "string" ? value : canonicalize(value ?? null);
}

export const evidenceText = ({ pointer, value }: Evidence) => `${pointer} = ${valueText(value)}`;
