import { behind, skip } from "./judge";
import type { Outcome } from "./rule";
import type { Agent } from "./sections/people";
import { known, read } from "./value";

/** Bots and service accounts answer too, but nobody expects them to be on duty. */
export function isPerson(agent: Agent): boolean {
  const kind = known(agent.kind);
  return kind !== "bot" && kind !== "service";
}

/**
 * Judges an account only while a person may work with it: leavers are nobody's fault. Platforms without account
 * states have active accounts only; of an account whose state could not be read nothing is certain.
 */
export function judgeActivePerson(agent: Agent, decide: () => Outcome): Outcome {
  if (!isPerson(agent)) return skip;
  const state = read(agent.state);
  if ("value" in state && state.value !== "active") return skip;
  return behind("state", state, decide());
}
