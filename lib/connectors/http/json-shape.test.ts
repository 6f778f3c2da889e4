import { expect, it } from "vitest";
import { excessOf } from "./json-shape";

it.each([
  ["as deep as allowed", "[".repeat(64) + "]".repeat(64), null],
  ["a level deeper", "[".repeat(65) + "]".repeat(65), "depth"],
  ["lists side by side", `[${"[],".repeat(1000)}[]]`, null],
  ["brackets and commas in a text", JSON.stringify(`\\"${"[,{".repeat(1000)}`), null],
  ["millions of tiny rows", `[${"{},".repeat(1_000_000)}{}]`, "values"],
  ["ten thousand people", JSON.stringify(Array(10_000).fill(Object.fromEntries(Array(30).entries()))), null],
  ["a text of megabytes", JSON.stringify("a".repeat(2 * 1024 * 1024)), "text"],
  ["a text that never ends", `"${"\\".repeat(10)}`, null],
])("%s", (_what, text, excess) => {
  expect(excessOf(text, 64)).toBe(excess);
});
