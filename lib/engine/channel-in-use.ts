import { behind, skip } from "./judge";
import type { Outcome } from "./rule";
import type { Channel } from "./sections/channels";
import { known, read } from "./value";

/**
 * True for a channel that is known to be switched off or archived. Customers cannot enter there, so faults behind
 * the door do not matter; `channel/disabled` speaks about the door itself.
 */
export function isOutOfUse(channel: Pick<Channel, "enabled" | "archived">): boolean {
  return known(channel.enabled) === false || known(channel.archived) === true;
}

/** Judges a channel only while customers can enter; behind a door that could not be read, nothing is certain. */
export function judgeInUse(channel: Channel, decide: () => Outcome): Outcome {
  if (isOutOfUse(channel)) return skip;
  return behind("enabled", read(channel.enabled), decide());
}
