import type { AuditReport } from "@/lib/engine/audit";
import type { Cause, Gap, GateState } from "@/lib/engine/proof/cause";
import type { InstantProof } from "@/lib/engine/proof/instant";
import type { HourProof, WeekProof } from "@/lib/engine/proof/week";

/** Enough to act on; of a large company everybody is counted and the first are named. */
const MOST_NAMED = 20;

/** The week and the moment of every channel, in the form packs tell them. */
export function receptionProof({ week, instant }: Pick<AuditReport, "week" | "instant">) {
  const moments = new Map(instant.map((proof) => [proof.id, proof]));
  return week.map((proof) => channelProof(proof, moments.get(proof.id)));
}

function channelProof(proof: WeekProof, moment: InstantProof | undefined) {
  const { id, name, letters, gates } = proof;
  return {
    id,
    name,
    week: letters,
    starts: proof.hours.map(({ start }) => start)[0] ?? null,
    gates: gates.map(gate),
    reasons: sameReasons(proof.hours),
    moment: moment ? momentOf(moment) : null,
  };
}

/** Hours that stand for the same reasons side by side; hours that are refuted and were never promised need none. */
function sameReasons(hours: readonly HourProof[]) {
  const groups = new Map<string, { hours: number[]; verdict: string; why: ReturnType<typeof whyOf> }>();
  for (const hour of hours) {
    if (hour.verdict !== "PROVEN" && hour.intended === false) continue;
    const why = whyOf(hour);
    const key = JSON.stringify([hour.verdict, why]);
    const group = groups.get(key);
    if (group) group.hours.push(hour.hour);
    else groups.set(key, { hours: [hour.hour], verdict: hour.verdict, why });
  }
  return [...groups.values()].map(({ hours: same, verdict, why }) => ({ hours: same, verdict, ...why }));
}

function whyOf({ witnesses, causes, gaps }: Pick<HourProof, "witnesses" | "causes" | "gaps">) {
  return { witnesses: first(witnesses), causes: first(causes.map(cause)), gaps: first(gaps.map(gap)) };
}

function momentOf(proof: InstantProof) {
  const { verdict, platformSaysReceiving, witnesses, eligible, causes, gaps, gates } = proof;
  return {
    verdict,
    platformSaysReceiving,
    witnesses: first(witnesses),
    eligible: first(eligible),
    causes: first(causes.map(cause)),
    gaps: first(gaps.map(gap)),
    gates: gates.map(gate),
  };
}

const first = <T>(all: readonly T[]) => ({ count: all.length, first: all.slice(0, MOST_NAMED) });
const cause = ({ gate: name, ruleId, subject, detail }: Cause) => ({
  gate: name,
  ruleId,
  subject,
  ...(detail && { detail }),
});
const gap = ({ gate: name, subject, reason }: Gap) => ({ gate: name, subject, reason });
const gate = ({ gate: name, state, causes, gaps }: GateState) => ({
  gate: name,
  state,
  causes: first(causes.map(cause)),
  gaps: first(gaps.map(gap)),
});
