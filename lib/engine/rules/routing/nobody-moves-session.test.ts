import type { ChannelLoad, Routing } from "../../sections/channels";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { nobodyMovesSession } from "./nobody-moves-session";

const platform = "wecom-kf" as const;
const account = (
  load: Partial<ChannelLoad> | null,
  route: Partial<Routing> = {},
  channel: { enabled: boolean } = { enabled: true },
) =>
  buildTeam(
    {
      channels: [{ id: "c1", name: "微信客服", ...channel }],
      routing: [{ id: "t1", channelId: "c1", movedByApplication: true, ...route }],
      channelLoad: load ? [{ channelId: "c1", ...load }] : [],
    },
    { platform },
  );

testRule(nobodyMovesSession, {
  fails: [{ name: "four lie unhandled", snapshot: account({ unmoved: 4 }), subjects: ["t1"] }],
  passes: [{ name: "all of them moved", snapshot: account({ unmoved: 0 }) }],
  unknown: [
    { name: "not counted", snapshot: account({ unmoved: unreadable("not-offered") }) },
    { name: "nothing known of its load", snapshot: account(null) },
    {
      name: "not known who moves them",
      snapshot: account({ unmoved: 4 }, { movedByApplication: unreadable("not-offered") }),
    },
    {
      name: "load not collected",
      snapshot: buildTeam(
        { routing: [{ id: "t1", channelId: "c1", movedByApplication: true }] },
        { platform },
      ),
    },
  ],
  silent: [
    {
      name: "the platform moves them itself",
      snapshot: account({ unmoved: 4 }, { movedByApplication: false }),
    },
    { name: "the account is switched off", snapshot: account({ unmoved: 4 }, {}, { enabled: false }) },
  ],
});
