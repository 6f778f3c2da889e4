import type { Channel } from "./sections/channels";
import { known } from "./value";

/**
 * True for a channel that is known to be switched off or archived. Customers cannot enter there, so faults behind
 * the door do not matter; `channel/disabled` speaks about the door itself. A door that could not be read stays in use.
 */
export function isOutOfUse(channel: Pick<Channel, "enabled" | "archived">): boolean {
  return known(channel.enabled) === false || known(channel.archived) === true;
}
