import { expect, it } from "vitest";
import { SnapshotQuery } from "./snapshots";

it("takes one source, several or none, and only days that exist", () => {
  expect(SnapshotQuery.parse({}).source).toEqual([]);
  expect(SnapshotQuery.parse({ source: "a" }).source).toEqual(["a"]);
  expect(SnapshotQuery.parse({ source: ["a", "b"], changed: "1" })).toMatchObject({
    source: ["a", "b"],
    changed: true,
  });
  expect(SnapshotQuery.safeParse({ from: "2026-02-30" }).success).toBe(false);
});
