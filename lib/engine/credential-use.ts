import type { Credential } from "./sections/connections";
import { isAbsent, known } from "./value";

/**
 * Whether anything depends on a credential. Keys are left behind when systems are replaced; one that is known to
 * serve nobody may expire or be refused without harm. `unknown` when nobody recorded its users, or its channels could not be read.
 */
export function useOf({ usedBy, channelIds }: Credential): "used" | "unused" | "unknown" {
  const users = known(usedBy);
  const channels = isAbsent(channelIds) ? [] : known(channelIds);
  if (users?.length || channels?.length) return "used";
  return users && channels ? "unused" : "unknown";
}
