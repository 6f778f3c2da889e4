import type { Credential } from "./sections/connections";
import { known } from "./value";

/**
 * Whether anything depends on a credential. Keys are left behind when systems are replaced; one that is known to
 * serve nobody may expire or be refused without harm. `unknown` when nobody recorded its users.
 */
export function useOf({ usedBy, channelIds }: Credential): "used" | "unused" | "unknown" {
  const users = known(usedBy);
  if ((users?.length ?? 0) > 0 || (known(channelIds)?.length ?? 0) > 0) return "used";
  return users ? "unused" : "unknown";
}
