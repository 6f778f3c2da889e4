import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { blame, blaming, smallest } from "./blame";
import { applyEdits } from "./draft/apply";
import type { Edit } from "./draft/edit";
import { editsBetween } from "./draft/edits-between";
import { configurationText } from "./canonical";
import { buildSnapshot } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

const company = receivingCompany();
company.agents.push({ ...company.agents[0]!, id: "a2", name: "王强" });
company.memberships!.push({ agentId: "a2", groupId: "g1", mode: "full" });
const good = buildSnapshot(company);
const at = Date.parse(good.takenAt);
const set = (key: string, field: string, value: unknown): Edit => ({
  op: "set",
  section: "agents",
  key,
  field,
  value,
});
const harmless = [
  set("a1", "name", "李娜娜"),
  set("a2", "email", "x@example.com"),
  set("a1", "clientVersion", "9"),
];

describe("blame", () => {
  it("names the changes that only together darken an hour, out of many", () => {
    const culprits = [set("a1", "state", "disabled"), set("a2", "capacity", 0)];
    const bad = applyEdits(good, [...harmless, ...culprits]);
    const result = blame(good, bad, "c1", 10, at);
    expect(result.changes).toBe(5);
    expect(new Set(result.suspects)).toEqual(new Set(culprits));
  });

  it("blames nobody for what was dark before, is not dark, or was not configured", () => {
    const dark = applyEdits(good, [set("a1", "state", "disabled"), set("a2", "state", "disabled")]);
    expect(blame(good, good, "c1", 10, at).inconclusive).toBe("not-dark");
    expect(blame(dark, dark, "c1", 10, at).inconclusive).toBe("dark-before");
    const rules = {
      ...good.semantics,
      capacity: { zero: "never-assigned" as const, basis: "declared" as const },
    };
    const lenient = { ...rules, capacity: { zero: "unlimited" as const, basis: "declared" as const } };
    const zero = applyEdits(good, [set("a1", "capacity", 0), set("a2", "capacity", 0)]);
    const before = { ...zero, semantics: lenient };
    expect(blame(before, { ...zero, semantics: rules }, "c1", 10, at).inconclusive).toBe(
      "not-by-configuration",
    );
  });

  it("may be stopped after any step, with changes that suffice so far", () => {
    const culprits = [set("a1", "state", "disabled"), set("a2", "capacity", 0)];
    const bad = applyEdits(good, [...harmless, ...culprits]);
    const steps = [...blaming(good, bad, "c1", 10, at)];
    expect(steps.length).toBeGreaterThan(3);
    expect(steps[0]).toMatchObject({ changes: 5, isSmallest: false, inconclusive: null });
    for (const { suspects } of steps) expect(suspects).toEqual(expect.arrayContaining(culprits));
    expect(steps.map(({ isSmallest }) => isSmallest).indexOf(true)).toBe(steps.length - 1);
    expect(steps.at(-1)).toEqual({ ...blame(good, bad, "c1", 10, at), isSmallest: true });
  });

  it("turns any snapshot into the other by the edits between them", () => {
    const bad = applyEdits(good, [
      ...harmless,
      { op: "remove", section: "memberships", key: "a2~g1" },
      { op: "add", section: "groups", row: { id: "g2", name: "售后" } },
    ]);
    expect(configurationText(applyEdits(good, editsBetween(good, bad)))).toBe(configurationText(bad));
  });
});

describe("the smallest failing part", () => {
  it("still fails and holds nothing that can be left out, whatever fails together", () => {
    const numbers = Array.from({ length: 24 }, (_, index) => index);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 5 }),
        (needed) => {
          const fails = (part: readonly number[]) => needed.every((number) => part.includes(number));
          expect([...smallest(numbers, fails)].sort()).toEqual([...needed].sort());
        },
      ),
      { numRuns: inject("deep") ? 100_000 : 10_000 },
    );
  });
});
