import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { noFallbackChannel } from "./no-fallback-channel";

testRule(noFallbackChannel, {
  fails: [{ name: "none", snapshot: buildTeam({ fallbacks: [] }), subjects: ["org"] }],
  passes: [
    {
      name: "a hotline",
      snapshot: buildTeam({ fallbacks: [{ id: "f1", name: "备用热线", kind: "phone" }] }),
    },
  ],
  unknown: [
    { name: "nobody was asked", snapshot: buildTeam() },
    {
      name: "only part of the list was read",
      snapshot: buildTeam({ fallbacks: [] }, { ledger: { fallbacks: { status: "partial" } } }),
    },
  ],
});
