import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { notListedApp } from "./not-listed-app";

const platform = "wecom-kf" as const;
const secret = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "客服应用", usedBy: ["CRM"], ...change }] }, { platform });

testRule(notListedApp, {
  fails: [{ name: "not listed", snapshot: secret({ appListed: false }), subjects: ["k1"] }],
  passes: [{ name: "listed", snapshot: secret({ appListed: true }) }],
  unknown: [
    { name: "unreadable", snapshot: secret({ appListed: unreadable("not-collected") }) },
    { name: "credentials not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [{ name: "nothing uses it", snapshot: secret({ appListed: false, usedBy: [] }) }],
});
