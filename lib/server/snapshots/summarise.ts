import "server-only";
import type { AuditSummary, ChannelSummary } from "@/lib/contracts/proof";
import type { AuditReport } from "@/lib/engine/audit";
import { weekLetters } from "@/lib/engine/proof/week-letters";
import { rowsOf, type Snapshot } from "@/lib/engine/snapshot";
import { known } from "@/lib/engine/value";
import { SEVERITIES } from "@/lib/engine/verdict";

export function summarise(snapshot: Snapshot, report: AuditReport): AuditSummary {
  const findings = report.results.flatMap((result) => result.findings);
  return {
    timezone: snapshot.organisation.timezone,
    coverage: report.coverage,
    findings: Object.fromEntries(
      SEVERITIES.map((severity) => [
        severity,
        findings.filter((finding) => finding.severity === severity).length,
      ]),
    ),
    channels: channelSummaries(snapshot, report),
  };
}

function channelSummaries(snapshot: Snapshot, report: AuditReport): ChannelSummary[] {
  const channels = new Map(rowsOf(snapshot, "channels").map((channel) => [channel.id, channel]));
  const moments = new Map(report.instant.map((proof) => [proof.id, proof]));
  return report.week.map(({ id, name, hours }) => {
    const channel = channels.get(id);
    const now = moments.get(id);
    const promised = hours.filter(({ intended }) => intended !== false);
    return {
      id,
      name,
      kind: known(channel?.kind) ?? null,
      customersPerWeek: known(channel?.customersPerWeek) ?? null,
      ...weekLetters({ hours }),
      now: {
        verdict: now?.verdict ?? "UNKNOWN",
        witnesses: now?.witnesses.length ?? 0,
        eligible: now?.eligible.length ?? 0,
        platformSaysReceiving: now?.platformSaysReceiving ?? null,
      },
      darkHours: promised.filter(({ verdict, intended }) => verdict === "REFUTED" && intended === true)
        .length,
      unknownHours: promised.filter(({ verdict }) => verdict === "UNKNOWN").length,
      promisedHours: promised.length,
    };
  });
}

/** Customers of an ordinary week, for the channels where that is known. */
export function customersByChannel(snapshot: Snapshot): Map<string, number> {
  return new Map(
    rowsOf(snapshot, "channels").flatMap(({ id, customersPerWeek }) => {
      const count = known(customersPerWeek);
      return count === undefined ? [] : [[id, count] as const];
    }),
  );
}
