import type { Colleague } from "./colleagues";
import type { Availability } from "./proof/availability";
import type { Agent } from "./sections/people";

/** Asks once for all channels: people keep the same hours on each, unless timetables speak about groups. */
export function oncePerAgent<Answer>(
  { isByGroup }: Availability,
  ask: (person: Colleague) => Answer,
): (person: Colleague) => Answer {
  if (isByGroup) return ask;
  const known = new Map<Agent, { answer: Answer }>();
  return (person) => {
    let found = known.get(person.agent);
    if (!found) known.set(person.agent, (found = { answer: ask(person) }));
    return found.answer;
  };
}
