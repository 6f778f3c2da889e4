import "server-only";
import type { PackFileLine } from "@/lib/contracts/packs";
import type { Coverage } from "@/lib/engine/audit";
import { findingId } from "@/lib/engine/finding";
import { metaOf } from "@/lib/engine/own-rules/own-rule";
import { RULES } from "@/lib/engine/rules/registry";
import type { Text } from "@/lib/engine/text";
import type { Severity, Verdict } from "@/lib/engine/verdict";
import type { Omission, PackContents, PackSource } from "@/lib/exports/pack/contents";
import { db } from "@/lib/server/db";
import { notFound } from "@/lib/server/errors";
import { packJson, unpackJson } from "@/lib/server/snapshots/pack";

/** What a made pack said, as far as pages and comparisons need it. Kept as it was: today's state does not enter it. */
export type PackOutline = { omissions: Omission[]; files: PackFileLine[]; sources: OutlinedSource[] };

export type OutlinedSource = {
  source: { id: string; name: string };
  snapshot: { id: string; takenAt: string; hash: string };
  coverage: Coverage;
  rules: { ruleId: string; title: Text; version: number; verdict: Verdict }[];
  findings: { id: string; ruleId: string; severity: Severity; message: Text }[];
  /** Ids of the findings that could have been there and were not judged. */
  unjudged: string[];
  channels: { id: string; name: string; proven: number; dark: number; unknown: number }[];
  waivers: {
    id: string;
    findingId: string;
    isHolding: boolean;
    reason: string;
    owner: string;
    until: string;
  }[];
};

export function outlineOf(
  { sources }: PackContents,
  omissions: Omission[],
  files: PackFileLine[],
): PackOutline {
  return { omissions, files, sources: sources.map(outlinedSource) };
}

function outlinedSource({ source, snapshot, report, ownRules, waivers }: PackSource): OutlinedSource {
  const metas = new Map([
    ...RULES.map(({ meta }) => [meta.id, meta] as const),
    ...ownRules.map((rule) => [rule.id as string, metaOf(rule)] as const),
  ]);
  return {
    source: { id: source.id, name: source.name },
    snapshot: { id: snapshot.id, takenAt: snapshot.takenAt, hash: snapshot.hash },
    coverage: report.coverage,
    rules: report.results.map(({ ruleId, ruleVersion, verdict }) => ({
      ruleId,
      title: metas.get(ruleId)?.title.fail ?? { zh: ruleId, en: ruleId },
      version: ruleVersion,
      verdict,
    })),
    findings: report.results.flatMap(({ findings }) =>
      findings.map(({ id, ruleId, severity, message }) => ({ id, ruleId, severity, message })),
    ),
    unjudged: report.results.flatMap(({ ruleId, unjudged }) =>
      unjudged.map(({ subject }) => findingId(ruleId, subject)),
    ),
    channels: report.week.map(({ id, name, letters: { week, intended } }) => {
      const count = (verdict: string) =>
        [...week].filter((one, hour) => one === verdict && intended[hour] !== "0").length;
      return { id, name, proven: count("P"), dark: count("R"), unknown: count("U") };
    }),
    waivers: waivers.map(({ id, findingId: of, state, reason, owner, until }) => ({
      ...{ id, findingId: of, reason, owner, until },
      isHolding: state === "holding",
    })),
  };
}

export async function packOutline(outline: PackOutline): Promise<Uint8Array<ArrayBuffer>> {
  return packJson(outline);
}

/** @throws AppError not-found for a pack without one: not made, or deleted */
export async function readOutline(packId: string): Promise<PackOutline> {
  const row = await db().packOutline.findUnique({ where: { packId } });
  if (!row) throw notFound();
  return (await unpackJson(row.bytes)) as PackOutline;
}
