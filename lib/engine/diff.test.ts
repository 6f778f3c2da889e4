import { describe, expect, it } from "vitest";
import { diffSnapshots } from "./diff";
import { buildSnapshot } from "./testing/build-snapshot";
import { unreadable } from "./value";

const agent = (id: string, capacity: number) => ({ id, name: `客服 ${id}`, capacity });

describe("diffSnapshots", () => {
  it("matches rows by id, so an insertion in front moves nothing", () => {
    const before = buildSnapshot({ agents: [agent("b", 1), agent("c", 1)] });
    const after = buildSnapshot({ agents: [agent("a", 1), agent("c", 1), agent("b", 2)] });
    expect(diffSnapshots(before, after).rows).toEqual([
      { section: "agents", key: "a", name: "客服 a", kind: "added", fields: [] },
      {
        section: "agents",
        key: "b",
        name: "客服 b",
        kind: "changed",
        fields: [{ field: "capacity", before: 1, after: 2 }],
      },
    ]);
  });

  it("names what went away and what can no longer be read", () => {
    const before = buildSnapshot({ agents: [agent("a", 1)], roles: [] });
    const after = buildSnapshot({ agents: [] }, { ledger: { roles: { reason: "no-permission" } } });
    const diff = diffSnapshots(before, after);
    expect(diff.rows).toEqual([{ section: "agents", key: "a", name: "客服 a", kind: "removed", fields: [] }]);
    expect(diff.ledger).toEqual([{ section: "roles", before: "complete", after: "unavailable" }]);
  });

  it("finds no change between equal values written with members in another order", () => {
    const row = { id: "a", name: "a", duties: ["x"] };
    const one = buildSnapshot({ agents: [{ ...row, capacity: unreadable("no-permission", "403") }] });
    const two = buildSnapshot({
      agents: [{ ...row, capacity: { detail: "403", reason: "no-permission", $: "unreadable" } }],
    });
    expect(diffSnapshots(one, two)).toEqual({ rows: [], ledger: [] });
  });

  it("leaves out presence, which changes with every pull, unless asked", () => {
    const presence = (status: "online" | "away") => buildSnapshot({ presence: [{ agentId: "a", status }] });
    expect(diffSnapshots(presence("online"), presence("away")).rows).toEqual([]);
    expect(diffSnapshots(presence("online"), presence("away"), { observations: true }).rows).toHaveLength(1);
  });
});
