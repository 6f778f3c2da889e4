import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { syncGap } from "./sync-gap";

const platform = "wecom-kf" as const;
const link = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "客服系统", enabled: true, ...change }] }, { platform });
const behind = { syncedUntil: "2026-02-25T08:00:00Z" };

testRule(syncGap, {
  fails: [{ name: "nearly five days behind", snapshot: link(behind), subjects: ["i1"] }],
  passes: [
    { name: "an hour behind", snapshot: link({ syncedUntil: "2026-03-02T01:00:00Z" }) },
    {
      name: "a fresh pull, judged a week later",
      snapshot: link({ syncedUntil: "2026-03-02T01:00:00Z" }),
      at: "2026-03-09T02:00:00Z",
    },
  ],
  unknown: [
    { name: "cursor unreadable", snapshot: link({ syncedUntil: unreadable("not-collected") }) },
    { name: "it may be switched off", snapshot: link({ ...behind, enabled: unreadable("not-offered") }) },
    { name: "integrations not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "switched off", snapshot: link({ ...behind, enabled: false }) },
    { name: "a link that fetches nothing", snapshot: link({ syncedUntil: absent }) },
  ],
});
