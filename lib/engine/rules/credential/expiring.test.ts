import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { credentialExpiring } from "./expiring";

const keys = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "CRM 接口", usedBy: ["CRM"], ...change }] });

testRule(credentialExpiring, {
  fails: [
    { name: "in less than a month", snapshot: keys({ expiresAt: "2026-03-20T00:00:00Z" }), subjects: ["k1"] },
  ],
  passes: [{ name: "in half a year", snapshot: keys({ expiresAt: "2026-09-01T00:00:00Z" }) }],
  unknown: [
    { name: "unreadable", snapshot: keys({ expiresAt: unreadable("no-permission") }) },
    { name: "credentials not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "a token that never expires", snapshot: keys({ expiresAt: absent }) },
    {
      name: "already expired, which is another rule's matter",
      snapshot: keys({ expiresAt: "2026-02-01T00:00:00Z" }),
    },
    { name: "nothing uses it", snapshot: keys({ expiresAt: "2026-03-20T00:00:00Z", usedBy: [] }) },
  ],
});
