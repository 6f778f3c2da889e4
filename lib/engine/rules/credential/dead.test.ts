import type { Credential } from "../../sections/connections";
import { TEST_TIME } from "../../testing/build-snapshot";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { credentialDead } from "./dead";

const keys = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "CRM 接口", usedBy: ["CRM"], ...change }] });

testRule(credentialDead, {
  fails: [
    { name: "refused", snapshot: keys({ state: "refused" }), subjects: ["k1"] },
    { name: "switched off while in use", snapshot: keys({ state: "inactive" }), subjects: ["k1"] },
    {
      name: "expired since the pull",
      snapshot: keys({ state: "working", expiresAt: "2026-03-01T00:00:00Z" }),
      subjects: ["k1"],
    },
    {
      name: "expires at this very moment",
      snapshot: keys({ state: "working", expiresAt: TEST_TIME }),
      subjects: ["k1"],
    },
    {
      name: "refused, its users are not on record",
      snapshot: keys({ state: "refused", usedBy: absent }),
      subjects: ["k1"],
    },
  ],
  passes: [
    { name: "working", snapshot: keys({ state: "working" }) },
    {
      name: "valid for another year",
      snapshot: keys({ state: "working", expiresAt: "2027-03-01T00:00:00Z" }),
    },
  ],
  unknown: [
    { name: "unreadable", snapshot: keys({ state: unreadable("no-permission") }) },
    { name: "credentials not collected", snapshot: buildTeam() },
    {
      name: "working when pulled, its end could not be read",
      snapshot: keys({ state: "working", expiresAt: unreadable("no-permission") }),
    },
    {
      name: "switched off, its users are not on record",
      snapshot: keys({ state: "inactive", usedBy: absent }),
    },
  ],
  silent: [
    { name: "a leftover that nothing uses", snapshot: keys({ state: "refused", usedBy: [] }) },
    { name: "expired and unused", snapshot: keys({ expiresAt: "2025-01-01T00:00:00Z", usedBy: [] }) },
    { name: "regenerated, which is another rule's matter", snapshot: keys({ state: "regenerated" }) },
  ],
});
