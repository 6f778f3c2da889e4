import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { ipRestricted } from "./ip-restricted";

const platform = "livehelperchat" as const;
const keys = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "CRM 接口", usedBy: ["CRM"], ...change }] }, { platform });

testRule(ipRestricted, {
  fails: [
    {
      name: "outside the range",
      snapshot: keys({ ipAllowlist: ["203.0.113.0/24"], usedFrom: ["198.51.100.7"] }),
      subjects: ["k1"],
    },
    {
      name: "one of two addresses is missing",
      snapshot: keys({ ipAllowlist: ["203.0.113.9"], usedFrom: ["203.0.113.9", "203.0.113.10"] }),
      subjects: ["k1"],
    },
  ],
  passes: [
    {
      name: "inside the range",
      snapshot: keys({ ipAllowlist: ["203.0.113.0/24"], usedFrom: ["203.0.113.9"] }),
    },
  ],
  unknown: [
    { name: "unreadable", snapshot: keys({ ipAllowlist: unreadable("no-permission") }) },
    { name: "credentials not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "where it is used from could not be read",
      snapshot: keys({ ipAllowlist: ["203.0.113.9"], usedFrom: unreadable("not-collected") }),
    },
    {
      name: "a line that cannot be understood",
      snapshot: keys({ ipAllowlist: ["office"], usedFrom: ["203.0.113.9"] }),
    },
  ],
  silent: [
    {
      name: "a list that is on but empty lets everybody in",
      snapshot: keys({ ipAllowlist: [], usedFrom: ["203.0.113.9"] }),
    },
    { name: "no restriction on this platform", snapshot: keys({ ipAllowlist: absent }) },
  ],
});
