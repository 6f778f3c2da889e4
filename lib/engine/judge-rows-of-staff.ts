import { coverage, onlyIfCounted } from "./cover";
import { skip, unknown } from "./judge";
import { judgeActivePerson } from "./person";
import { sectionGap } from "./proof/section-gap";
import { rowsByAgent } from "./rows-by-agent";
import type { Judgement, Outcome, RuleContext } from "./rule";
import type { Agent } from "./sections/people";
import type { SectionRow } from "./snapshot";

type Section = "devices" | "agentPush";

/**
 * Judges rows that belong to agents while the agent is an active person whom reception counts on, and gives them the
 * agent's name, because nobody knows a device by its id. `others` are the same agent's other rows. The rule
 * declares `agents`, `COVER_NEEDS` and the section.
 */
export function judgeRowsOfStaff<S extends Section>(
  context: RuleContext,
  section: S,
  judgeRow: (row: SectionRow<S>, others: SectionRow<S>[]) => Outcome,
): Judgement[] {
  const { rows, evidence, facts, ledger } = context;
  const agents = new Map(rows("agents").map((agent) => [agent.id, agent]));
  const byAgent = rowsByAgent(rows(section));
  const cover = coverage(facts);

  const judgeOf = (agent: Agent, row: SectionRow<S>): Judgement => {
    const others = (byAgent.get(agent.id) ?? []).filter(({ id }) => id !== row.id);
    const own = judgeRow(row, others);
    const outcome = judgeActivePerson(agent, () => onlyIfCounted(() => cover(agent), own));
    const fields = "fields" in outcome ? outcome.fields : [];
    const ofRow = "fields" in own && fields === own.fields;
    return {
      subject: { kind: section, id: row.id, name: agent.name },
      outcome,
      evidence: fields.map((field) =>
        ofRow ? evidence(section, row, field) : evidence("agents", agent, field),
      ),
    };
  };

  return rows(section).map((row) => {
    const agent = agents.get(row.agentId);
    if (agent) return judgeOf(agent, row);
    // The account is gone, or it is among those we did not get to see.
    const gone = ledger("agents").status === "complete";
    const outcome = gone ? skip : unknown(["agentId"], sectionGap(facts.snapshot, "agents"));
    return { subject: { kind: section, id: row.id, name: row.agentId }, outcome, evidence: [] };
  });
}
