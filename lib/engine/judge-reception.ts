import { judgeInUse } from "./channel-in-use";
import { evidenceFrom } from "./evidence-from";
import { skip, unknown } from "./judge";
import { judgeActivePerson } from "./person";
import { sectionGap } from "./proof/section-gap";
import type { Judgement, Needs, Outcome, RuleContext } from "./rule";
import type { ReceptionLog } from "./sections/evidence";
import type { SectionRow } from "./snapshot";

/** What a rule that reads the reception log declares. */
export const RECEPTION_NEEDS = {
  receptionLog: "any",
  channels: "optional",
  agents: "optional",
} as const satisfies Needs;

/**
 * Judges what came in lately, per channel in use and per active agent. Only the newest stretch of each counts, because
 * what went wrong weeks ago is history. Findings are about the channel or the agent, so that a fault keeps its
 * identity from one stretch to the next.
 */
export function judgeReception(context: RuleContext, judgeRow: (row: ReceptionLog) => Outcome): Judgement[] {
  const { rows, ledger, evidence, facts } = context;
  const channels = new Map(rows("channels").map((channel) => [channel.id, channel]));
  const agents = new Map(rows("agents").map((agent) => [agent.id, agent]));

  const about = <S extends "channels" | "agents">(
    section: S,
    id: string,
    row: SectionRow<S> | undefined,
    decide: (row: SectionRow<S>) => Outcome,
  ): Judgement => {
    const subject = { kind: section, id, name: row?.name ?? id };
    if (!row) {
      // It is gone, or it is among those we did not get to see.
      const isGone = ledger(section).status === "complete";
      return {
        subject,
        outcome: isGone ? skip : unknown([], sectionGap(facts.snapshot, section)),
        evidence: [],
      };
    }
    const outcome = decide(row);
    const fields = "fields" in outcome ? outcome.fields : [];
    return { subject, outcome, evidence: fields.map((field) => evidence(section, row, field)) };
  };

  return newestStretches(rows("receptionLog")).map((row) => {
    const { kind, id } = row.subject;
    const decide = () => evidenceFrom(context, "receptionLog", row, judgeRow(row));
    return kind === "channel"
      ? about("channels", id, channels.get(id), (channel) => judgeInUse(channel, decide))
      : about("agents", id, agents.get(id), (agent) => judgeActivePerson(agent, decide));
  });
}

/** Where five are usual, none at all happens by chance less than once in a hundred stretches. */
export const RARELY_NONE = 5;

/** The row of every subject whose stretch ended last. */
export function newestStretches(rows: readonly ReceptionLog[]): ReceptionLog[] {
  const newest = new Map<string, ReceptionLog>();
  for (const row of rows) {
    const key = `${row.subject.kind}:${row.subject.id}`;
    const before = newest.get(key);
    if (!before || Date.parse(row.to) > Date.parse(before.to)) newest.set(key, row);
  }
  return [...newest.values()];
}
