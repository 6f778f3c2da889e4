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
    expect(diff.ledger).toEqual([
      { section: "roles", before: "complete", after: "unavailable", undecided: 0 },
    ]);
  });

  it("calls nothing removed that could no longer be read", () => {
    const before = buildSnapshot({ agents: [agent("a", 1), agent("b", 1)] });
    const after = buildSnapshot(
      {},
      { ledger: { agents: { status: "unavailable", reason: "no-permission" } } },
    );
    const ledger = [{ section: "agents", before: "complete", after: "unavailable", undecided: 2 }];
    expect(diffSnapshots(before, after)).toEqual({ rows: [], ledger });
  });

  it("decides in a section read in part only about rows that were seen both times", () => {
    const partial = { ledger: { agents: { status: "partial", reason: "truncated" } } } as const;
    const before = buildSnapshot({ agents: [agent("a", 1), agent("b", 1)] }, partial);
    const after = buildSnapshot({ agents: [agent("b", 2), agent("c", 1)] });
    const diff = diffSnapshots(before, after);
    expect(diff.rows.map(({ key, kind }) => [key, kind])).toEqual([
      ["b", "changed"],
      ["a", "removed"],
    ]);
    expect(diff.ledger).toEqual([{ section: "agents", before: "partial", after: "complete", undecided: 1 }]);
    expect(diffSnapshots(after, before).ledger).toMatchObject([{ undecided: 1 }]);
  });

  it("keeps counting what it cannot decide while a section stays partial", () => {
    const partial = { ledger: { agents: { status: "partial", reason: "truncated" } } } as const;
    const before = buildSnapshot({ agents: [agent("a", 1)] }, partial);
    const after = buildSnapshot({ agents: [agent("b", 1)] }, partial);
    const ledger = [{ section: "agents", before: "partial", after: "partial", undecided: 2 }];
    expect(diffSnapshots(before, after)).toEqual({ rows: [], ledger });
  });

  it("finds no change between equal values written with members in another order", () => {
    const row = { id: "a", name: "a", duties: ["x"] };
    const one = buildSnapshot({ agents: [{ ...row, capacity: unreadable("no-permission", "403") }] });
    const two = buildSnapshot({
      agents: [{ ...row, capacity: { detail: "403", reason: "no-permission", $: "unreadable" } }],
    });
    expect(diffSnapshots(one, two)).toEqual({ rows: [], ledger: [] });
  });

  it("takes no message that came in for a change of settings", () => {
    const at = (lastReceivedAt: string) =>
      buildSnapshot({ channels: [{ id: "web", name: "官网", lastReceivedAt }] });
    const [morning, evening] = [at("2026-11-16T01:00:00Z"), at("2026-11-16T09:00:00Z")];
    expect(diffSnapshots(morning, evening).rows).toEqual([]);
    expect(diffSnapshots(morning, evening, { observations: true }).rows).toHaveLength(1);
  });

  it("leaves out presence, which changes with every pull, unless asked", () => {
    const presence = (status: "online" | "away") => buildSnapshot({ presence: [{ agentId: "a", status }] });
    expect(diffSnapshots(presence("online"), presence("away")).rows).toEqual([]);
    expect(diffSnapshots(presence("online"), presence("away"), { observations: true }).rows).toHaveLength(1);
  });
});
