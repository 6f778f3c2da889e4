import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { credentialRegenerated } from "./regenerated";

const keys = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "CRM 接口", usedBy: ["CRM"], ...change }] });

testRule(credentialRegenerated, {
  fails: [{ name: "fetched again", snapshot: keys({ state: "regenerated" }), subjects: ["k1"] }],
  passes: [{ name: "current", snapshot: keys({ state: "working" }) }],
  unknown: [
    { name: "unreadable", snapshot: keys({ state: unreadable("no-permission") }) },
    { name: "credentials not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "nothing uses the old one", snapshot: keys({ state: "regenerated", usedBy: [] }) }],
});
