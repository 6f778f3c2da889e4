import type { Severity } from "@/lib/engine/verdict";
import { canonicalize } from "@/lib/engine/canonical";
import { visible } from "@/lib/exports/visible";
import type { PackContents, PackSource } from "../contents";
import type { PackDocument } from "./document";
import { findingsOf, goneFrom, metasOf, type PackFinding, ruleOf } from "./gathered";

const LEVELS: Record<Severity, "error" | "warning" | "note"> = {
  blocker: "error",
  degraded: "warning",
  silent: "warning",
  info: "note",
};

/**
 * SARIF 2.1.0, a run a source. `baselineState` tells what is new against the pack before this one; it is left out where
 * there is none. A waiver is an accepted suppression of a result that stays one.
 */
export const sarif: PackDocument = {
  id: "sarif",
  render(contents) {
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: contents.sources.map((source) => runOf(contents, source)),
    };
    const bytes = new TextEncoder().encode(`${canonicalize(log)}\n`);
    return [{ path: "sarif/findings.sarif", mediaType: "application/sarif+json", bytes }];
  },
};

function runOf(contents: PackContents, source: PackSource) {
  const { head } = contents;
  const metas = metasOf(source);
  const results = findingsOf(contents).filter((one) => one.source === source);
  const judged = source.report.results.map(({ ruleId }) => ruleId).sort();
  return {
    automationDetails: { id: `inlet/${source.source.id}/${source.snapshot.id}` },
    tool: {
      driver: {
        name: "Inlet",
        version: head.inlet,
        rules: judged.flatMap((id) => {
          const meta = metas.get(id);
          return meta
            ? [
                {
                  id,
                  shortDescription: { text: visible(meta.title.fail.en) },
                  fullDescription: { text: visible(meta.why.en) },
                  help: { text: visible(meta.remediation.en) },
                  defaultConfiguration: { level: LEVELS[meta.severity] },
                  properties: { severity: meta.severity, version: meta.version, title: meta.title },
                },
              ]
            : [];
        }),
      },
    },
    properties: {
      packId: head.id,
      packNumber: head.number,
      sourceId: source.source.id,
      snapshotId: source.snapshot.id,
      snapshotSha256: source.snapshot.hash,
      takenAt: source.snapshot.takenAt,
      coverage: source.report.coverage,
    },
    results: [
      ...results.map(resultOf),
      ...source.report.results.flatMap((result) =>
        result.verdict === "unknown" && result.unjudged.length === 0
          ? [openResult(result.ruleId, result.reason?.en ?? "", null)]
          : result.unjudged.map(({ subject, reason }) => openResult(result.ruleId, reason.en, subject)),
      ),
      ...goneFrom(source).map((id) => ({
        ruleId: ruleOf(id),
        kind: "fail",
        level: LEVELS[metas.get(ruleOf(id))?.severity ?? "info"],
        baselineState: "absent",
        message: { text: visible(id) },
        fingerprints: { "inletFindingId/v1": id },
      })),
    ],
  };
}

type Subject = { kind: string; id: string; name: string };

function resultOf({ finding, standing, waiver, seen, source }: PackFinding) {
  return {
    ruleId: finding.ruleId,
    kind: "fail",
    level: LEVELS[finding.severity],
    ...(standing && { baselineState: standing }),
    message: { text: visible(finding.message.en) },
    locations: [place(finding.subject, finding.evidence[0]?.pointer)],
    fingerprints: { "inletFindingId/v1": finding.id },
    ...(waiver && {
      suppressions: [{ kind: "external", status: "accepted", justification: visible(waiver.reason) }],
    }),
    properties: {
      findingId: finding.id,
      sourceId: source.source.id,
      severity: finding.severity,
      message: { zh: visible(finding.message.zh), en: visible(finding.message.en) },
      evidence: finding.evidence,
      channels: [...finding.channels].sort(),
      firstSeenAt: seen.firstSeenAt,
      lastSeenAt: seen.lastSeenAt,
    },
  };
}

/** Could not be judged: neither a pass nor a fault. */
function openResult(ruleId: string, reason: string, subject: Subject | null) {
  return {
    ruleId,
    kind: "open",
    level: "none",
    message: { text: visible(reason) || ruleId },
    ...(subject && { locations: [place(subject, undefined)] }),
  };
}

function place(subject: Subject, pointer: string | undefined) {
  const name = pointer ?? `/${subject.kind}/${subject.id}`;
  return {
    logicalLocations: [
      { name: visible(subject.name), kind: subject.kind, fullyQualifiedName: visible(name) },
    ],
  };
}
