import { behind, skip } from "./judge";
import type { Outcome } from "./rule";
import { read, type Value } from "./value";

/**
 * Judges a connection only while it is switched on: what is off on purpose needs no working address. A platform
 * without the switch has it on; behind one that could not be read nothing is certain.
 */
export function whileOn(row: { enabled?: Value<boolean> }, decide: () => Outcome): Outcome {
  const enabled = read(row.enabled);
  if ("value" in enabled && !enabled.value) return skip;
  return behind("enabled", enabled, decide());
}
