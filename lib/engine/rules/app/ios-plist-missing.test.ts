import type { App } from "../../sections/operations";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { iosPlistMissing } from "./ios-plist-missing";

const ios = (change: Partial<App>, enabled = true) =>
  buildTeam({
    channels: [{ id: "c1", name: "App", enabled }],
    apps: [{ id: "ios", name: "商城 iOS", channelId: "c1", system: "ios", ...change }],
  });

testRule(iosPlistMissing, {
  fails: [{ name: "missing", snapshot: ios({ transportExceptions: false }), subjects: ["ios"] }],
  passes: [{ name: "set", snapshot: ios({ transportExceptions: true }) }],
  unknown: [
    { name: "not checked", snapshot: ios({ transportExceptions: unreadable("not-collected") }) },
    {
      name: "system not noted",
      snapshot: ios({ system: unreadable("not-collected"), transportExceptions: false }),
    },
    { name: "apps not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "another system", snapshot: ios({ system: "android", transportExceptions: false }) },
    { name: "the app's channel is switched off", snapshot: ios({ transportExceptions: false }, false) },
  ],
});
