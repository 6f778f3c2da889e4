import type { Credential } from "../../sections/connections";
import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { ownerInactive } from "./owner-inactive";

const platform = "livehelperchat" as const;
const key = { id: "k1", name: "CRM 接口", usedBy: ["CRM"], ownerAgentId: "a1" };
const owned = (change: Partial<Credential>, state: "active" | "disabled" = "active") =>
  buildTeam({ agents: [{ ...lina, state }], credentials: [{ ...key, ...change }] }, { platform });

testRule(ownerInactive, {
  fails: [
    { name: "owner disabled", snapshot: owned({}, "disabled"), subjects: ["k1"] },
    { name: "owner deleted", snapshot: owned({ ownerAgentId: "a9" }), subjects: ["k1"] },
  ],
  passes: [{ name: "owner active", snapshot: owned({}) }],
  unknown: [
    { name: "owner unreadable", snapshot: owned({ ownerAgentId: unreadable("not-offered") }) },
    {
      name: "owner not among the agents we may see",
      snapshot: buildTeam(
        { credentials: [{ ...key, ownerAgentId: "a9" }] },
        { platform, ledger: { agents: { status: "partial" } } },
      ),
    },
    { name: "credentials not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "the key was switched off with the account", snapshot: owned({ state: "inactive" }, "disabled") },
    { name: "nothing uses the key", snapshot: owned({ usedBy: [] }, "disabled") },
    { name: "a key that belongs to no account", snapshot: owned({ ownerAgentId: absent }) },
  ],
});
