import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import type { SectionName, Snapshot } from "../snapshot";
import { TEST_TIME } from "../testing/build-snapshot";
import { midnights, naiveWeek } from "../testing/naive-judge";
import { randomCompany } from "../testing/random-company";
import { unreadable } from "../value";
import { proveWeek } from "./week";

const at = Date.parse(TEST_TIME);
/** A run asks 336 hours of up to twelve people twice, once by brute force; with gaps, of every company it might be. */
const RUNS = inject("deep") ? 100_000 : 10_000;
const GAP_RUNS = inject("deep") ? 20_000 : 1_000;

/** Thousands of companies, on machines that may be busy. */
const PATIENCE = inject("deep") ? 3_600_000 : 600_000;

const weekOf = (snapshot: Snapshot) =>
  new Map(
    proveWeek(new Facts(hydrate(snapshot)), at).map(({ id, hours }) => [
      id,
      hours.map(({ verdict }) => verdict),
    ]),
  );

describe("the proof of the week", { timeout: PATIENCE }, () => {
  it("agrees with brute force on every channel and hour", () => {
    fc.assert(
      fc.property(randomCompany, (snapshot) => {
        fc.pre(snapshot.semantics.hours.overnightIntervals);
        const naive = [...naiveWeek(snapshot)].map(([id, hours]) => [
          id,
          hours.map((received) => (received ? "PROVEN" : "REFUTED")),
        ]);
        expect([...weekOf(snapshot)]).toEqual(naive);
      }),
      { numRuns: RUNS },
    );
  });

  it("says of what it cannot read only what holds whatever stands there", () => {
    const gap = fc.record({ field: fc.constantFrom(...HIDEABLE), row: fc.nat({ max: 11 }) });
    const gaps = fc.uniqueArray(gap, {
      minLength: 1,
      maxLength: 3,
      selector: ({ field, row }) => `${field[0]} ${field[1]} ${row}`,
    });
    fc.assert(
      fc.property(randomCompany, gaps, (snapshot, hidden) => {
        let companies = [snapshot];
        let seen = snapshot;
        for (const { field, row } of hidden) {
          const [section, name, values] = field;
          companies = companies.flatMap((one) =>
            values.map((value) => withValue(one, section, row, name, value)),
          );
          seen = withValue(seen, section, row, name, unreadable("no-permission"));
        }
        const weeks = companies.flatMap((one) => midnights(one).map((midnight) => naiveWeek(one, midnight)));
        for (const [id, verdicts] of weekOf(seen)) {
          for (const [hour, verdict] of verdicts.entries()) {
            const possible = new Set(weeks.map((week) => week.get(id)?.[hour]));
            const where = `${id} hour ${hour}: ${verdict}`;
            if (verdict === "PROVEN") expect([...possible], where).toEqual([true]);
            if (verdict === "REFUTED") expect([...possible], where).toEqual([false]);
          }
        }
      }),
      { numRuns: GAP_RUNS },
    );
  });
});

/** Fields that may be hidden, with everything that might stand there. */
const HIDEABLE: readonly (readonly [SectionName, string, readonly unknown[]])[] = [
  ["agents", "state", ["active", "disabled"]],
  ["agents", "seat", [true, false]],
  ["agents", "kickedOff", [true, false]],
  ["agents", "capacity", [3, 0]],
  ["agents", "roleIds", [["r1"], []]],
  ["agents", "channelIds", [["c1", "c2"], []]],
  ["memberships", "mode", ["full", "read-only"]],
  ["roles", "receives", [true, false]],
  ["roles", "adminSiteOnly", [false, true]],
  ["roles", "groupScope", [["g1", "g2", "g3"], []]],
  ["roles", "channelScope", [["c1", "c2"], []]],
  ["groups", "enabled", [true, false]],
  ["channels", "enabled", [true, false]],
  ["channels", "authorisation", ["authorised", "reauthorise"]],
  ["hours", "enabled", [true, false]],
  ["agents", "everywhere", [false, true]],
  ["routing", "fallback", ["none", "enterprise"]],
  ["bots", "channelIds", [["c1", "c2"], ["c1"], []]],
  ["bots", "enabled", [true, false]],
  ["bots", "handover", [true, false]],
  ["webhooks", "channelIds", [["c1", "c2"], ["c2"], []]],
  ["integrations", "channelIds", [["c1", "c2"], ["c1"], []]],
];

function withValue(
  snapshot: Snapshot,
  section: SectionName,
  at: number,
  field: string,
  value: unknown,
): Snapshot {
  const rows = (snapshot[section] ?? []) as object[];
  return {
    ...snapshot,
    [section]: rows.map((row, index) => (index === at ? { ...row, [field]: value } : row)),
  };
}
