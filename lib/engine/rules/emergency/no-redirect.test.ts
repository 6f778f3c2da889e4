import type { Fallback } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { noRedirect } from "./no-redirect";

const fallbacks = (...changes: Partial<Fallback>[]) =>
  buildTeam(
    { fallbacks: changes.map((change, at) => ({ id: `f${at + 1}`, name: "备用热线", ...change })) },
    { ledger: { fallbacks: { basis: "declared" } } },
  );

testRule(noRedirect, {
  fails: [
    {
      name: "not prepared",
      snapshot: fallbacks({ redirectPrepared: false, receiving: true }),
      subjects: ["org"],
    },
    {
      name: "nobody receives there",
      snapshot: fallbacks({ redirectPrepared: true, receiving: false }),
      subjects: ["org"],
    },
    {
      name: "no such thing",
      snapshot: fallbacks({ redirectPrepared: absent, receiving: true }),
      subjects: ["org"],
    },
  ],
  passes: [
    {
      name: "one of two is ready",
      snapshot: fallbacks({ redirectPrepared: false }, { redirectPrepared: true, receiving: true }),
    },
  ],
  unknown: [
    { name: "not on record", snapshot: fallbacks({ redirectPrepared: unreadable("not-collected") }) },
    {
      name: "prepared, whether anybody receives is not on record",
      snapshot: fallbacks({ redirectPrepared: true, receiving: unreadable("not-collected") }),
    },
    { name: "nobody was asked", snapshot: buildTeam() },
  ],
  silent: [{ name: "no fallback at all is another rule's matter", snapshot: fallbacks() }],
});
