import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { wrongTenant } from "./wrong-tenant";

const keys = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "CRM 接口", usedBy: ["CRM"], ...change }] });

testRule(wrongTenant, {
  fails: [{ name: "another organisation", snapshot: keys({ tenantMatches: false }), subjects: ["k1"] }],
  passes: [{ name: "this organisation", snapshot: keys({ tenantMatches: true }) }],
  unknown: [
    { name: "unreadable", snapshot: keys({ tenantMatches: unreadable("no-permission") }) },
    { name: "credentials not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "nothing uses it", snapshot: keys({ tenantMatches: false, usedBy: [] }) }],
});
