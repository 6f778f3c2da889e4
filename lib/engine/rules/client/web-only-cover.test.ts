import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { webOnlyCover } from "./web-only-cover";

const web = { client: "web" as const };
const both = [web, { ...web, agentId: "a2" }];

testRule(webOnlyCover, {
  fails: [
    { name: "everybody on the web", snapshot: withDevices(both), subjects: ["c1"] },
    {
      name: "the only client does not open",
      snapshot: withDevices([...both, { client: "desktop", installState: "damaged" }]),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "one desktop client", snapshot: withDevices([web, { client: "desktop", agentId: "a2" }]) },
    { name: "a phone beside the browser", snapshot: withDevices([...both, { client: "mobile" }]) },
  ],
  unknown: [
    { name: "a colleague's client is not on record", snapshot: withDevices([web]) },
    {
      name: "kind of client unreadable",
      snapshot: withDevices([web, { client: unreadable("not-collected"), agentId: "a2" }]),
    },
    {
      name: "whether the only client opens is not on record",
      snapshot: withDevices([...both, { client: "desktop", installState: unreadable("not-collected") }]),
    },
    {
      name: "members only partly read",
      snapshot: withDevices(both, { ledger: { memberships: { status: "partial" } } }),
    },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "a channel that is switched off",
      snapshot: buildTeam({
        channels: [{ id: "c1", name: "官网", enabled: false }],
        devices: [{ id: "d1", agentId: "a1", ...web }],
      }),
    },
    {
      name: "a channel that leads to nobody",
      snapshot: buildTeam({ memberships: [], devices: [{ id: "d1", agentId: "a1", ...web }] }),
    },
  ],
});
