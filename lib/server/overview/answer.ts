import "server-only";
import { z } from "zod";
import { Gate, GapView, SubjectRef } from "@/lib/contracts/explanation";
import { findingId, type Subject } from "@/lib/engine/finding";
import type { InstantProof } from "@/lib/engine/proof/instant";
import { Text } from "@/lib/engine/text";
import { SEVERITIES } from "@/lib/engine/verdict";
import type { AnswerKind } from "@/lib/server/kept-answers/answer-kind";
import type { Judged } from "@/lib/server/snapshots/load";
import { customersByChannel } from "@/lib/server/snapshots/summarise";
import { findingIds } from "@/lib/server/views/explain";

const SHOWN_CAUSES = 4;
/** More than are shown: those whose risk was accepted are left out only when somebody looks. */
const LISTED_FINDINGS = 100;

const Blocked = z.object({
  id: z.string(),
  name: z.string(),
  verdict: z.enum(["REFUTED", "UNKNOWN"]),
  falseComfort: z.boolean(),
  /** One for each rule, most subjects first. */
  causes: z.array(
    z.object({
      gate: Gate,
      ruleId: z.string(),
      subject: SubjectRef as z.ZodType<Subject>,
      detail: Text.optional(),
      isFinding: z.boolean(),
      subjects: z.number().int(),
    }),
  ),
  gaps: z.array(GapView),
});
type Blocked = z.infer<typeof Blocked>;

const Listed = z.object({
  id: z.string(),
  ruleId: z.string(),
  severity: z.enum(SEVERITIES),
  message: Text,
  channels: z.number().int(),
  customers: z.number().int(),
});
type Listed = z.infer<typeof Listed>;

const OverviewAnswer = z.object({
  blocked: z.array(Blocked),
  /** Ranked; not all of them where there are very many. */
  findings: z.array(Listed),
  isWhole: z.boolean(),
});
type OverviewAnswer = z.infer<typeof OverviewAnswer>;

/** Which channels are blocked at the moment of the snapshot and why, and the gravest findings. */
export const overviewAnswer: AnswerKind<OverviewAnswer> = {
  name: "overview",
  schema: OverviewAnswer,
  make: (judged) => {
    const found = findingIds(judged.report);
    const ranked = rank(judged);
    return {
      blocked: judged.report.instant.flatMap((proof) => blockedOf(proof, found)),
      findings: ranked.slice(0, LISTED_FINDINGS),
      isWhole: ranked.length <= LISTED_FINDINGS,
    };
  },
};

function blockedOf(proof: InstantProof, found: ReadonlySet<string>): Blocked[] {
  const { id, name, verdict } = proof;
  if (verdict === "PROVEN") return [];
  const byRule = new Map<string, Blocked["causes"][number]>();
  for (const { gate, ruleId, subject, detail } of proof.causes) {
    const known = byRule.get(ruleId);
    if (known) known.subjects += 1;
    else {
      const isFinding = found.has(findingId(ruleId, subject));
      byRule.set(ruleId, { gate, ruleId, subject, ...(detail && { detail }), isFinding, subjects: 1 });
    }
  }
  // The same thing to collect is told once, however many people it concerns.
  const gaps = new Map(proof.gaps.map((gap) => [`${gap.gate} ${gap.reason.en}`, gap]));
  return [
    {
      id,
      name,
      verdict,
      falseComfort: verdict === "REFUTED" && proof.platformSaysReceiving === true,
      causes: [...byRule.values()].sort((a, b) => b.subjects - a.subjects).slice(0, SHOWN_CAUSES),
      gaps: [...gaps.values()].slice(0, SHOWN_CAUSES),
    },
  ];
}

/** By severity, then by the customers behind the channels a fault reaches. */
export function rank({ snapshot, report }: Judged): Listed[] {
  const customers = customersByChannel(snapshot);
  return report.results
    .flatMap(({ findings }) => findings)
    .map(({ id, ruleId, severity, message, channels }) => ({
      id,
      ruleId,
      severity,
      message,
      channels: channels.length,
      customers: channels.reduce((sum, channel) => sum + (customers.get(channel) ?? 0), 0),
    }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.customers - a.customers ||
        a.id.localeCompare(b.id),
    );
}
