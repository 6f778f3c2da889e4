import { describe, expect, it } from "vitest";
import { rowsOf } from "../snapshot";
import { buildSnapshot } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { applyEdits, EditError } from "./apply";
import type { Edit } from "./edit";

const before = buildSnapshot(receivingCompany());
const refusal = (edits: Edit[]) => {
  try {
    applyEdits(before, edits);
  } catch (error) {
    return error instanceof EditError ? [error.index, error.reason] : error;
  }
  return "accepted";
};

describe("applying edits", () => {
  it("sets, adds and removes in order, and leaves the snapshot it was given as it was", () => {
    const text = JSON.stringify(before);
    const after = applyEdits(before, [
      { op: "set", section: "agents", key: "a1", field: "capacity", value: 0 },
      { op: "set", section: "agents", key: "a1", field: "capacity", value: 3 },
      { op: "add", section: "memberships", row: { agentId: "a1", groupId: "g9", mode: "full" } },
      { op: "remove", section: "memberships", key: "a1~g1" },
    ]);
    expect(rowsOf(after, "agents")[0]?.capacity).toBe(3);
    expect(rowsOf(after, "memberships").map(({ groupId }) => groupId)).toEqual(["g9"]);
    expect(after.channels, "what nobody edits is shared").toBe(before.channels);
    expect(JSON.stringify(before)).toBe(text);
  });

  it.each<[string, Edit, string]>([
    ["a row that is not there", { op: "remove", section: "agents", key: "a2" }, "no-such-row"],
    [
      "a row that is there already",
      { op: "add", section: "groups", row: { id: "g1", name: "" } },
      "row-exists",
    ],
    [
      "a field nobody has",
      { op: "set", section: "agents", key: "a1", field: "x", value: 1 },
      "no-such-field",
    ],
    ["a wrong value", { op: "set", section: "agents", key: "a1", field: "capacity", value: -1 }, "bad-value"],
    [
      "what was never read",
      { op: "add", section: "devices", row: { id: "d", agentId: "a1" } },
      "section-unread",
    ],
  ])("refuses %s", (_, edit, reason) => {
    expect(refusal([{ op: "set", section: "agents", key: "a1", field: "capacity", value: 1 }, edit])).toEqual(
      [1, reason],
    );
  });
});
