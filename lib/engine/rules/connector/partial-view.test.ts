import type { LedgerEntry } from "../../ledger";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { partialView } from "./partial-view";

const ledger = (entry: Partial<LedgerEntry>) => buildSnapshot({ agents: [] }, { ledger: { agents: entry } });

testRule(partialView, {
  fails: [
    {
      name: "only the visible part",
      snapshot: ledger({ status: "partial", reason: "no-permission" }),
      subjects: ["ledger"],
    },
    {
      name: "refused altogether",
      snapshot: ledger({ status: "unavailable", reason: "no-permission" }),
      subjects: ["ledger"],
    },
    {
      name: "one column is hidden",
      snapshot: ledger({ fields: { email: unreadable("no-permission") } }),
      subjects: ["ledger"],
    },
  ],
  passes: [{ name: "everything", snapshot: ledger({}) }],
  unknown: [{ name: "partly read, nobody knows why", snapshot: ledger({ status: "partial" }) }],
  silent: [
    {
      name: "the platform does not offer it",
      snapshot: ledger({ status: "unavailable", reason: "not-offered" }),
    },
    { name: "the platform has no such thing", snapshot: ledger({ status: "absent" }) },
    { name: "the request failed", snapshot: ledger({ status: "unavailable", reason: "request-failed" }) },
    {
      name: "a column the platform does not offer",
      snapshot: ledger({ fields: { seat: unreadable("not-offered") } }),
    },
  ],
});
