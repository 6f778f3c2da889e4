import { couldNotRead, skip, unknown } from "./judge";
import type { Outcome } from "./rule";
import { read, type Value } from "./value";

/**
 * Judges a connection only while it is switched on: what is off on purpose needs no working address. A platform
 * without the switch has it on; a fault behind a switch that could not be read is not certain.
 */
export function whileOn(row: { enabled?: Value<boolean> }, decide: () => Outcome): Outcome {
  const enabled = read(row.enabled);
  if ("value" in enabled && !enabled.value) return skip;
  const outcome = decide();
  if (outcome.verdict !== "fail" || enabled.state !== "unreadable") return outcome;
  return unknown(["enabled"], couldNotRead(["enabled"], [enabled.reason]));
}
