import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webhookDisabled } from "./disabled";

const platform = "livehelperchat" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam({ webhooks: [{ id: "w1", name: "工单同步", direction: "outgoing", ...change }] }, { platform });

testRule(webhookDisabled, {
  fails: [
    {
      name: "needed for an event",
      snapshot: hooks({ enabled: false, neededEvents: ["chat.unread_chat"] }),
      subjects: ["w1"],
    },
    {
      name: "a channel depends on it",
      snapshot: hooks({ enabled: false, channelIds: ["c1"] }),
      subjects: ["w1"],
    },
  ],
  passes: [{ name: "on", snapshot: hooks({ enabled: true }) }],
  unknown: [
    { name: "unreadable", snapshot: hooks({ enabled: unreadable("not-offered") }) },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "off, and nobody recorded the need",
      snapshot: hooks({ enabled: false, neededEvents: unreadable("not-collected") }),
    },
  ],
  silent: [
    { name: "nothing needs it", snapshot: hooks({ enabled: false, neededEvents: [], channelIds: [] }) },
    {
      name: "an incoming hook is another rule's matter",
      snapshot: hooks({ enabled: false, direction: "incoming", channelIds: ["c1"] }),
    },
  ],
});
