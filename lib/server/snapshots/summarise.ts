import "server-only";
import type { AuditSummary, ChannelSummary } from "@/lib/contracts/proof";
import type { AuditReport } from "@/lib/engine/audit";
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
  return report.week.map(({ id, name, letters }) => {
    const channel = channels.get(id);
    const now = moments.get(id);
    const promised = [...letters.week].filter((_verdict, hour) => letters.intended[hour] !== "0");
    const dark = [...letters.week].filter(
      (verdict, hour) => verdict === "R" && letters.intended[hour] === "1",
    );
    return {
      id,
      name,
      kind: known(channel?.kind) ?? null,
      customersPerWeek: known(channel?.customersPerWeek) ?? null,
      ...letters,
      now: {
        verdict: now?.verdict ?? "UNKNOWN",
        witnesses: now?.witnesses.length ?? 0,
        eligible: now?.eligible.length ?? 0,
        platformSaysReceiving: now?.platformSaysReceiving ?? null,
      },
      darkHours: dark.length,
      unknownHours: promised.filter((verdict) => verdict === "U").length,
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
