import type { Webhook } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { incomingDisabled } from "./incoming-disabled";

const platform = "livehelperchat" as const;
const hooks = (change: Partial<Webhook>) =>
  buildTeam(
    { webhooks: [{ id: "w1", name: "工单同步", direction: "incoming", channelIds: ["c1"], ...change }] },
    { platform },
  );

testRule(incomingDisabled, {
  fails: [{ name: "off", snapshot: hooks({ enabled: false }), subjects: ["w1"] }],
  passes: [{ name: "on", snapshot: hooks({ enabled: true }) }],
  unknown: [
    { name: "unreadable", snapshot: hooks({ enabled: unreadable("not-offered") }) },
    {
      name: "direction unreadable",
      snapshot: hooks({ enabled: false, direction: unreadable("not-offered") }),
    },
    { name: "webhooks not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    {
      name: "its channel is switched off as well",
      snapshot: buildTeam(
        {
          channels: [{ id: "c1", name: "Telegram", enabled: false }],
          webhooks: [
            { id: "w1", name: "Telegram", direction: "incoming", enabled: false, channelIds: ["c1"] },
          ],
        },
        { platform },
      ),
    },
    {
      name: "an outgoing hook is another rule's matter",
      snapshot: hooks({ enabled: false, direction: "outgoing" }),
    },
  ],
});
