import "server-only";
import type { ChannelSummary } from "@/lib/contracts/proof";
import type { Finding } from "@/lib/engine/finding";
import type { Cause, Gap } from "@/lib/engine/proof/cause";
import { SECTION_TITLES } from "@/lib/engine/section-titles";
import type { Text } from "@/lib/engine/text";
import { VERDICTS } from "@/lib/engine/verdict";
import type { ReportedChannel, VendorReportEvidence } from "@/lib/exports/vendor-report/evidence";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Reader } from "@/lib/server/context";
import { ruleMeta } from "@/lib/server/findings/rule-meta";
import { findingScope, readFindings } from "@/lib/server/findings/within-seat";
import { darkHourOf } from "@/lib/server/incidents/hit-channels";
import type { LoadedSnapshot } from "@/lib/server/snapshots/load";
import type { View } from "@/lib/server/views/current";
import { gateWords } from "./gate-words";

type Asked = {
  sourceId: string | null;
  failing: LoadedSnapshot | null;
  view: View | null;
  channels: readonly { id: string; name: string }[];
  moments: readonly number[];
};
type Judged = Pick<VendorReportEvidence, "channels" | "findings" | "accounts" | "checks">;

const ORGANISATION: Text = { zh: "整体设置", en: "Settings as a whole" };

/** What the failing snapshot proves about the channels of an incident, what is wrong on them, and what is right. */
export async function judgedOf(ctx: Reader, asked: Asked): Promise<Judged> {
  const { sourceId, failing, view, channels, moments } = asked;
  if (!failing || !view || !sourceId)
    return {
      channels: channels.map((one) => ({ ...one, proof: null })),
      findings: [],
      accounts: [],
      checks: null,
    };
  const { report } = failing;
  const ids = new Set(channels.map(({ id }) => id));
  const hit = view.summary.channels.filter(({ id }) => ids.has(id));
  const words = await gateWords();
  const told = channels.map(({ id, name }) => {
    const summary = hit.find((one) => one.id === id);
    return {
      id,
      name,
      ...(summary
        ? proofOf(failing, summary, view.summary.timezone, moments, words)
        : { proof: null, causes: [] }),
    };
  });
  const found = report.results
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.channels.some((id) => ids.has(id)));
  const foundIds = found.map(({ id }) => id);
  const scope = await findingScope(ctx, sourceId);
  const seen = await readFindings(scope, { where: Prisma.sql`id = ANY(${foundIds})` });
  return {
    channels: told.map(({ id, name, proof }) => ({ id, name, proof })),
    findings: found.map(({ id, ruleId, severity, subject, message }) => {
      const history = seen.find((one) => one.id === id);
      return {
        ruleId,
        severity,
        section: subject.kind === "organisation" ? ORGANISATION : SECTION_TITLES[subject.kind],
        message,
        firstSeenAt: history?.firstSeenAt.toISOString() ?? null,
        lastSeenAt: history?.lastSeenAt.toISOString() ?? null,
      };
    }),
    accounts: accountsOf(
      found,
      told.flatMap(({ causes }) => causes),
    ),
    checks: {
      counts: Object.fromEntries(
        VERDICTS.map((verdict) => [verdict, report.results.filter((one) => one.verdict === verdict).length]),
      ) as Record<(typeof VERDICTS)[number], number>,
      passed: report.results.flatMap(({ ruleId, verdict, severity }) => {
        const title = ruleMeta(ruleId)?.title.pass;
        return verdict === "pass" && severity === "blocker" && title ? [title] : [];
      }),
    },
  };
}

/** At the moment of the snapshot, and in the dark hour the incident is about where there is one. */
function proofOf(
  { report }: LoadedSnapshot,
  summary: ChannelSummary,
  timezone: string,
  moments: readonly number[],
  words: Record<string, Text>,
): { proof: ReportedChannel["proof"]; causes: readonly Cause[] } {
  const instant = report.instant.find(({ id }) => id === summary.id);
  if (!instant) return { proof: null, causes: [] };
  const dark = darkHourOf([summary], moments, timezone);
  const hour = dark && report.week.find(({ id }) => id === summary.id)?.hours[dark.hour];
  const causes = [...instant.causes, ...(hour?.causes ?? [])];
  const gaps = [...instant.gaps, ...(hour?.gaps ?? [])];
  const { darkHours, unknownHours, promisedHours } = summary;
  return {
    causes,
    proof: {
      verdict: instant.verdict,
      platformSaysReceiving: instant.platformSaysReceiving,
      ...{ darkHours, unknownHours, promisedHours },
      causes: unique(causes.map((cause) => ({ subject: cause.subject.name, title: titleOf(cause) }))),
      gaps: unique(gaps.map(({ subject, reason }: Gap) => ({ subject: subject.name, reason }))),
      open: instant.gates.flatMap(({ gate, state }) =>
        state === "open" && words[gate] ? [words[gate]] : [],
      ),
    },
  };
}

function accountsOf(
  findings: readonly Finding[],
  causes: readonly Cause[],
): VendorReportEvidence["accounts"] {
  const accounts = new Map<string, { id: string; name: string; why: Text[] }>();
  const named = [
    ...causes.map((cause) => ({ subject: cause.subject, why: titleOf(cause) })),
    ...findings.map(({ subject, ruleId }) => ({ subject, why: failOf(ruleId) })),
  ];
  for (const { subject, why } of named) {
    if (subject.kind !== "agents") continue;
    const known = accounts.get(subject.id) ?? { id: subject.id, name: subject.name, why: [] };
    accounts.set(subject.id, { ...known, why: unique([...known.why, why]) });
  }
  return [...accounts.values()];
}

function titleOf({ detail, ruleId }: Cause): Text {
  return detail ?? failOf(ruleId);
}

function failOf(ruleId: string): Text {
  return ruleMeta(ruleId)?.title.fail ?? { zh: ruleId, en: ruleId };
}

/** In the order of their first appearance. */
function unique<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
