import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { proveWeek } from "../proof/week";
import { randomShifts } from "../testing/random-shifts";
import { applyEdits } from "./apply";
import type { Edit } from "./edit";
import { rehearse } from "./rehearse";

const set = (section: Edit["section"], key: string, field: string, value: unknown): Edit => ({
  op: "set",
  section,
  key,
  field,
  value,
});
const edit: fc.Arbitrary<Edit> = fc.constantFrom<Edit>(
  set("agents", "a1", "state", "active"),
  set("agents", "a2", "roleIds", ["r1"]),
  set("channels", "c1", "enabled", true),
  set("roles", "r1", "receives", false),
  set("routing", "route-c2", "targets", [{ kind: "group", id: "g1" }]),
  { op: "remove", section: "agents", key: "a3" },
  {
    op: "add",
    section: "hours",
    row: {
      id: "h9",
      name: "h9",
      purpose: "roster",
      subjects: [{ kind: "agent", id: "a1" }],
      alwaysOpen: true,
    },
  },
);

it("proves after edits what a fresh start from the edited snapshot proves", () => {
  fc.assert(
    fc.property(randomShifts, fc.uniqueArray(edit, { maxLength: 3 }), (snapshot, edits) => {
      const at = Date.parse(snapshot.takenAt);
      const facts = new Facts(hydrate(snapshot));
      // The week before is proven first, so that everything worth sharing is there to be shared.
      const before = JSON.stringify(proveWeek(facts, at));
      const rehearsed = proveWeek(rehearse(facts, edits), at);
      const fresh = proveWeek(new Facts(hydrate(applyEdits(snapshot, edits))), at);
      expect(rehearsed).toEqual(fresh);
      expect(JSON.stringify(proveWeek(facts, at))).toBe(before);
    }),
    { numRuns: inject("deep") ? 20_000 : 200 },
  );
});
