import type { LedgerEntry } from "../../ledger";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { listTruncated } from "./list-truncated";

const platform = "livehelperchat" as const;
const ledger = (entry: Partial<LedgerEntry>) =>
  buildSnapshot({ agents: [] }, { platform, ledger: { agents: entry } });

testRule(listTruncated, {
  fails: [
    { name: "one page of seven", snapshot: ledger({ announced: 131, received: 20 }), subjects: ["ledger"] },
    { name: "more than announced", snapshot: ledger({ announced: 20, received: 21 }), subjects: ["ledger"] },
    {
      name: "cut off by the pull itself",
      snapshot: ledger({ status: "partial", reason: "truncated" }),
      subjects: ["ledger"],
    },
  ],
  passes: [{ name: "all of them", snapshot: ledger({ announced: 60, received: 60 }) }],
  unknown: [{ name: "announced but not counted", snapshot: ledger({ announced: 60 }) }],
  silent: [
    { name: "no total was announced", snapshot: ledger({ received: 60 }) },
    {
      name: "the section could not be read at all",
      snapshot: ledger({ status: "unavailable", announced: 60 }),
    },
  ],
});
