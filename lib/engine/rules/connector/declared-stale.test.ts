import type { LedgerEntry } from "../../ledger";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { declaredStale } from "./declared-stale";

const ledger = (entry: Partial<LedgerEntry>) => buildSnapshot({ agents: [] }, { ledger: { agents: entry } });

testRule(declaredStale, {
  fails: [
    {
      name: "three months ago",
      snapshot: ledger({ basis: "declared", at: "2025-12-01T00:00:00Z" }),
      subjects: ["ledger"],
    },
  ],
  passes: [{ name: "yesterday", snapshot: ledger({ basis: "declared", at: "2026-03-01T00:00:00Z" }) }],
  unknown: [{ name: "undated", snapshot: ledger({ basis: "declared" }) }],
  silent: [
    { name: "read from the platform", snapshot: ledger({ basis: "observed", at: "2025-01-01T00:00:00Z" }) },
    {
      name: "nothing was declared",
      snapshot: ledger({ basis: "declared", status: "unavailable", reason: "not-collected" }),
    },
  ],
});
