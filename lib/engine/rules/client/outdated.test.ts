import { withDevices } from "../../testing/build-devices";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { clientOutdated } from "./outdated";

const policy = { newestClients: { desktop: "5.2.0" } };

testRule(clientOutdated, {
  fails: [
    {
      name: "older than the newest declared",
      snapshot: withDevices([{ client: "desktop", version: "5.1.9" }], { policy }),
      subjects: ["d1"],
    },
    {
      name: "numbers are compared as numbers",
      snapshot: withDevices([{ client: "desktop", version: "5.9" }], {
        policy: { newestClients: { desktop: "5.10" } },
      }),
      subjects: ["d1"],
    },
  ],
  passes: [
    { name: "newest", snapshot: withDevices([{ client: "desktop", version: "v5.2" }], { policy }) },
    {
      name: "ahead of the policy",
      snapshot: withDevices([{ client: "desktop", version: "5.3" }], { policy }),
    },
  ],
  unknown: [
    {
      name: "version unreadable",
      snapshot: withDevices([{ client: "desktop", version: unreadable("not-collected") }], { policy }),
    },
    {
      name: "newest version not declared",
      snapshot: withDevices([{ client: "mobile", version: "5.1" }], { policy }),
    },
    {
      name: "not a version number",
      snapshot: withDevices([{ client: "desktop", version: "最新版" }], { policy }),
    },
    { name: "devices not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "the web version, for which nobody declared a newest one",
      snapshot: withDevices([{ client: "web", version: "141.0" }], { policy }),
    },
    { name: "a client without versions", snapshot: withDevices([{ client: "web" }], { policy }) },
    {
      name: "a leaver",
      snapshot: withDevices([{ client: "desktop", version: "1.0" }], {
        policy,
        agent: { state: "disabled" },
      }),
    },
  ],
});
