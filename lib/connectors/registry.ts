import type { Platform } from "@/lib/engine/snapshot";
import type { AnyConnector } from "./connector";
import { chatwoot } from "./chatwoot/chatwoot";
import { intercom } from "./intercom/intercom";
import { livehelperchat } from "./livehelperchat/livehelperchat";
import { meiqia } from "./meiqia/meiqia";
import { tencentDesk } from "./tencent-desk/tencent-desk";
import { wecomKf } from "./wecom-kf/wecom-kf";

/** Every platform Inlet can pull from, by kind. One line per connector. */
export const connectors: Partial<Record<Platform, AnyConnector>> = {
  chatwoot,
  intercom,
  livehelperchat,
  meiqia,
  "tencent-desk": tencentDesk,
  "wecom-kf": wecomKf,
};
