import type { LedgerEntry } from "../../ledger";
import { buildSnapshot } from "../../testing/build-snapshot";
import { buildTeam, lina } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { schemaChanged } from "./schema-changed";

const agents = (state: "active" | ReturnType<typeof unreadable>, ledger: Partial<LedgerEntry> = {}) =>
  buildSnapshot({ agents: [{ id: "a1", name: "李娜", state }] }, { ledger: { agents: ledger } });

testRule(schemaChanged, {
  fails: [
    {
      name: "a word that nobody knows",
      snapshot: agents(unreadable("unrecognised", "sabbatical")),
      subjects: ["ledger"],
    },
    {
      name: "a column that nobody understands",
      snapshot: agents("active", { fields: { capacity: unreadable("unrecognised") } }),
      subjects: ["ledger"],
    },
    {
      name: "rows of another shape were left out",
      snapshot: agents("active", { status: "partial", reason: "unrecognised" }),
      subjects: ["ledger"],
    },
    {
      name: "the whole answer",
      snapshot: buildSnapshot({}, { ledger: { agents: { status: "unavailable", reason: "unrecognised" } } }),
      subjects: ["ledger"],
    },
  ],
  passes: [{ name: "known words", snapshot: buildTeam({ agents: [lina] }) }],
  unknown: [{ name: "partly read, nobody noted why", snapshot: agents("active", { status: "partial" }) }],
  silent: [
    { name: "nothing was pulled", snapshot: buildSnapshot({}) },
    { name: "values that nobody collected", snapshot: agents("active") },
    { name: "a value the credential may not see", snapshot: agents(unreadable("no-permission")) },
  ],
});
