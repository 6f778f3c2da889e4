import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { clockSkew } from "./clock-skew";

const platform = "tencent-desk" as const;
const key = (change: Partial<Credential>, policy = {}) =>
  buildTeam(
    { credentials: [{ id: "k1", name: "UserSig", usedBy: ["CRM"], ...change }] },
    { platform, policy },
  );

testRule(clockSkew, {
  fails: [
    { name: "five minutes off", snapshot: key({ clockSkewSeconds: 300 }), subjects: ["k1"] },
    {
      name: "over the organisation's own limit",
      snapshot: key({ clockSkewSeconds: 12 }, { clockSkewSeconds: 10 }),
      subjects: ["k1"],
    },
  ],
  passes: [{ name: "exactly the limit", snapshot: key({ clockSkewSeconds: 60 }) }],
  unknown: [
    { name: "not measured", snapshot: key({ clockSkewSeconds: unreadable("not-collected") }) },
    { name: "credentials not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [{ name: "nothing uses it", snapshot: key({ clockSkewSeconds: 300, usedBy: [] }) }],
});
