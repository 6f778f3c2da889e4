import { expect, it } from "vitest";
import { listDifference } from "./list-difference";

it("tells what left and what joined, by value", () => {
  const before = ["a", { id: "x" }, "b"];
  const after = ["b", { id: "y" }, "a"];
  expect(listDifference(before, after)).toEqual({ removed: [{ id: "x" }], added: [{ id: "y" }] });
});

it("leaves two orders of the same list to be shown whole", () => {
  expect(listDifference(["a", "b"], ["b", "a"])).toBeNull();
});

it("does not take a value that could not be read for an empty list", () => {
  expect(listDifference(["a"], { $: "unreadable", reason: "no-permission" })).toBeNull();
  expect(listDifference(null, ["a"])).toBeNull();
});
