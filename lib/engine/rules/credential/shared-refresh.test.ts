import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { sharedRefresh } from "./shared-refresh";

const platform = "wecom-kf" as const;
const keys = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "CRM 接口", usedBy: ["CRM"], ...change }] }, { platform });

testRule(sharedRefresh, {
  fails: [
    {
      name: "two programs",
      snapshot: keys({ kind: "app-secret", usedBy: ["CRM", "数据报表"] }),
      subjects: ["k1"],
    },
  ],
  passes: [{ name: "one program", snapshot: keys({ kind: "app-secret" }) }],
  unknown: [
    { name: "unreadable", snapshot: keys({ kind: unreadable("no-permission") }) },
    { name: "credentials not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "users not on record",
      snapshot: keys({ kind: "app-secret", usedBy: unreadable("not-collected") }),
    },
  ],
  silent: [
    {
      name: "a callback secret is only compared",
      snapshot: keys({ kind: "webhook-secret", usedBy: ["CRM", "报表"] }),
    },
  ],
});
