import type { Severity } from "@/lib/engine/verdict";
import { defineFormat } from "./export-format";

const LEVELS: Record<Severity, "error" | "warning" | "note"> = {
  blocker: "error",
  degraded: "warning",
  silent: "warning",
  info: "note",
};

/** SARIF 2.1.0. Configuration has no files, so findings are placed by logical location and pointer. */
export const sarif = defineFormat({
  id: "sarif",
  contentType: "application/sarif+json",
  extension: "sarif",
  render: ({ report, rules, language, hash, snapshot }) =>
    JSON.stringify(
      {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
          {
            tool: {
              driver: {
                name: "Inlet",
                rules: rules.map(({ meta }) => ({
                  id: meta.id,
                  shortDescription: { text: meta.title.fail[language] },
                  fullDescription: { text: meta.why[language] },
                  help: { text: meta.remediation[language] },
                  defaultConfiguration: { level: LEVELS[meta.severity] },
                  properties: {
                    severity: meta.severity,
                    version: meta.version,
                    requirements: meta.requirements,
                  },
                })),
              },
            },
            properties: {
              snapshot: hash,
              platform: snapshot.platform.kind,
              at: report.at,
              coverage: report.coverage,
            },
            results: report.results.flatMap((result) => [
              ...result.findings.map((finding) => ({
                ruleId: finding.ruleId,
                kind: "fail",
                level: LEVELS[finding.severity],
                message: { text: finding.message[language] },
                locations: [location(finding.subject, finding.evidence[0]?.pointer)],
                partialFingerprints: { "inletFindingId/v1": finding.id },
                properties: {
                  severity: finding.severity,
                  evidence: finding.evidence,
                  channels: finding.channels,
                },
              })),
              ...result.unjudged.map(({ subject, reason }) => ({
                ruleId: result.ruleId,
                kind: "open",
                level: "none",
                message: { text: reason[language] },
                locations: [location(subject, undefined)],
              })),
            ]),
          },
        ],
      },
      null,
      2,
    ),
});

function location(subject: { kind: string; id: string; name: string }, pointer: string | undefined) {
  return {
    logicalLocations: [
      {
        name: subject.name,
        kind: subject.kind,
        fullyQualifiedName: pointer ?? `/${subject.kind}/${subject.id}`,
      },
    ],
  };
}
