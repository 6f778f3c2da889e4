import type { Channel } from "../../sections/channels";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { customerIdInvalid } from "./customer-id-invalid";

const site = (change: Partial<Channel>) =>
  buildTeam({
    channels: [
      { id: "c1", name: "官网", enabled: true, customerIdLength: 24, customerIdShared: false, ...change },
    ],
  });

testRule(customerIdInvalid, {
  fails: [
    { name: "too short", snapshot: site({ customerIdLength: 5 }), subjects: ["c1"] },
    { name: "too long", snapshot: site({ customerIdLength: 33 }), subjects: ["c1"] },
    { name: "shared", snapshot: site({ customerIdShared: true }), subjects: ["c1"] },
  ],
  passes: [
    { name: "the shortest allowed", snapshot: site({ customerIdLength: 6 }) },
    { name: "the longest allowed", snapshot: site({ customerIdLength: 32 }) },
  ],
  unknown: [
    { name: "length not checked", snapshot: site({ customerIdLength: unreadable("not-collected") }) },
    { name: "not known whether shared", snapshot: site({ customerIdShared: unreadable("not-collected") }) },
    {
      name: "the channel may be switched off",
      snapshot: site({ customerIdShared: true, enabled: unreadable("not-offered") }),
    },
    { name: "channels not collected", snapshot: buildTeam({ channels: undefined }) },
  ],
  silent: [
    { name: "the site passes none", snapshot: site({ customerIdLength: absent, customerIdShared: absent }) },
    { name: "switched off", snapshot: site({ customerIdShared: true, enabled: false }) },
  ],
});
