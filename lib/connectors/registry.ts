import type { Platform } from "@/lib/engine/snapshot";
import type { AnyConnector } from "./connector";
import { chatwoot } from "./chatwoot/chatwoot";
import { livehelperchat } from "./livehelperchat/livehelperchat";

/** Every platform Inlet can pull from, by kind. One line per connector. */
export const connectors: Partial<Record<Platform, AnyConnector>> = {
  chatwoot,
  livehelperchat,
};
