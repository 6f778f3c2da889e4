import type { Fallback } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { fallbackUntested } from "./fallback-untested";

const fallbacks = (...changes: Partial<Fallback>[]) =>
  buildTeam(
    { fallbacks: changes.map((change, at) => ({ id: `f${at + 1}`, name: "备用热线", ...change })) },
    { ledger: { fallbacks: { basis: "declared" } } },
  );

testRule(fallbackUntested, {
  fails: [
    {
      name: "half a year ago",
      snapshot: fallbacks({ lastTestedAt: "2025-09-01T00:00:00Z" }),
      subjects: ["f1"],
    },
    { name: "never", snapshot: fallbacks({ lastTestedAt: absent }), subjects: ["f1"] },
  ],
  passes: [{ name: "last month", snapshot: fallbacks({ lastTestedAt: "2026-02-01T00:00:00Z" }) }],
  unknown: [
    { name: "not on record", snapshot: fallbacks({ lastTestedAt: unreadable("not-collected") }) },
    { name: "nobody was asked", snapshot: buildTeam() },
  ],
  silent: [{ name: "no fallback at all is another rule's matter", snapshot: fallbacks() }],
});
