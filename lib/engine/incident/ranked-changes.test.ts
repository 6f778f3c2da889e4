import { expect, it } from "vitest";
import { applyEdits } from "../draft/apply";
import type { Edit } from "../draft/edit";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { rankChanges } from "./ranked-changes";

const good = buildSnapshot(receivingCompany());
const at = Date.parse(good.takenAt);
const set = (field: string, value: unknown): Edit => ({
  op: "set",
  section: "agents",
  key: "a1",
  field,
  value,
});

it("puts the change that darkens most hours of the channels first, whatever its place", () => {
  const failing = applyEdits(good, [
    set("clientVersion", "9"),
    set("email", "x@example.com"),
    set("state", "disabled"),
  ]);
  const { changes, total } = rankChanges(good, failing, ["c1"], at);
  expect(total).toBe(3);
  expect(changes[0]?.edit).toMatchObject({ field: "state", value: "disabled" });
  expect(changes[0]?.darkens).toBeGreaterThan(0);
  expect(changes.slice(1).map(({ darkens }) => darkens)).toEqual([0, 0]);
});

it("counts the hours of the channels in question alone", () => {
  const failing = applyEdits(good, [set("state", "disabled")]);
  expect(rankChanges(good, failing, ["another"], at).changes.map(({ darkens }) => darkens)).toEqual([0]);
});
