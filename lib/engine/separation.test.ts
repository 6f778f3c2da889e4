import { describe, expect, it } from "vitest";
import { Facts } from "./facts";
import { hydrate } from "./hydrate";
import type { DutySide } from "./policy";
import { separationBreaches } from "./separation";
import { buildSnapshot } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

const side = (mode: DutySide["mode"], ...permissions: string[]): DutySide => ({ mode, permissions });

function breaches(granted: string[] | null, left: DutySide, right: DutySide) {
  const company = receivingCompany();
  company.roles[0]!.grants = granted
    ? granted.map((permission) => ({ permission, effect: "allow" as const }))
    : { $: "unreadable", reason: "no-permission" };
  const facts = new Facts(hydrate(buildSnapshot(company)));
  return separationBreaches(facts, [{ id: "pay", name: "退款与审批", left, right }]);
}

describe("separation of duties", () => {
  it.each<[DutySide["mode"], DutySide["mode"], string[], boolean]>([
    ["any", "any", ["a1", "b1"], true],
    ["any", "any", ["a1", "a2"], false],
    ["all", "any", ["a1", "b1"], false],
    ["all", "any", ["a1", "a2", "b2"], true],
    ["any", "all", ["a2", "b1"], false],
    ["any", "all", ["a2", "b1", "b2"], true],
    ["all", "all", ["a1", "a2", "b1"], false],
    ["all", "all", ["a1", "a2", "b1", "b2"], true],
  ])("%s of one and %s of the other, held %j: %s", (left, right, granted, breached) => {
    const found = breaches(granted, side(left, "a1", "a2"), side(right, "b1", "b2"));
    expect(found.map(({ state }) => state)).toEqual(breached ? ["held"] : []);
  });

  it("cannot tell where grants were not read, and never calls that free", () => {
    expect(breaches(null, side("any", "a1"), side("any", "b1"))).toMatchObject([{ state: "unknown" }]);
  });

  it("is not broken by a side that demands nothing", () => {
    expect(breaches(["b1"], side("all"), side("any", "b1"))).toEqual([]);
  });
});
