import { countedPeople, whereItHits, type CountedPerson } from "./counted-people";
import type { Judgement, Outcome, RuleContext } from "./rule";
import type { Agent } from "./sections/people";
import type { Role } from "./sections/roles";

/**
 * Judges every role and keeps the faults that hit an active person the organisation counts on: a role nobody on
 * reception holds may be as narrow as it likes. The rule declares `roles`, `agents` and `COVER_NEEDS`.
 */
export function judgeHeldRoles(
  context: RuleContext,
  judgeRole: (role: Role) => Outcome,
  affects: (agent: Agent, role: Role) => "yes" | "no" | "unknown" = () => "yes",
): Judgement[] {
  const holders = new Map<string, CountedPerson[]>();
  const perhaps: CountedPerson[] = [];
  for (const person of countedPeople(context)) {
    const { held, complete } = context.facts.permissions.held(person.agent);
    const ids = new Set(held.filter(({ enabled }) => enabled !== "no").map(({ role }) => role.id));
    for (const id of ids) {
      const people = holders.get(id);
      if (people) people.push(person);
      else holders.set(id, [person]);
    }
    if (!complete) perhaps.push({ ...person, sure: false });
  }
  return context.each("roles", (role) => {
    const people = holders.get(role.id) ?? [];
    const others = perhaps.filter(({ agent }) => !people.some((person) => person.agent === agent));
    return whereItHits(judgeRole(role), [...people, ...others], (agent) => affects(agent, role), context);
  });
}
