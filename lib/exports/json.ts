import type { Cause } from "@/lib/engine/proof/cause";
import type { Language } from "@/lib/engine/text";
import { defineFormat } from "./export-format";

/** The stable shape documented in docs/cli.md. */
export const json = defineFormat({
  id: "json",
  contentType: "application/json",
  extension: "json",
  render: ({ hash, report, snapshot, language }) =>
    JSON.stringify(
      {
        snapshot: { hash, platform: snapshot.platform.kind, takenAt: snapshot.takenAt },
        at: report.at,
        coverage: report.coverage,
        results: report.results.map((result) => ({
          ruleId: result.ruleId,
          ruleVersion: result.ruleVersion,
          verdict: result.verdict,
          severity: result.severity,
          reason: result.reason?.[language] ?? null,
          findings: result.findings.map(({ id, severity, subject, message, evidence, channels }) => ({
            id,
            severity,
            subject,
            message: message[language],
            evidence,
            channels,
          })),
          unjudged: result.unjudged.map(({ subject, reason }) => ({ subject, reason: reason[language] })),
        })),
        channels: report.week.map(({ id, name, hours }) => ({
          id,
          name,
          hours: hours.map(({ hour, start, verdict, intended, witnesses, causes, gaps }) => ({
            hour,
            start,
            verdict,
            intended,
            witnesses,
            causes: causes.map(plainCause),
            missing: plainGaps(gaps, language),
          })),
        })),
      },
      null,
      2,
    ),
});

export function plainCause({ gate, ruleId, subject }: Cause) {
  return { gate, ruleId, subject };
}

export function plainGaps(
  gaps: readonly { gate: string; subject: unknown; reason: Record<Language, string> }[],
  language: Language,
) {
  return gaps.map(({ gate, subject, reason }) => ({ gate, subject, reason: reason[language] }));
}
