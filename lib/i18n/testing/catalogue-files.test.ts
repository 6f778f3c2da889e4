import { expect, it } from "vitest";
import { argumentsOf } from "./catalogue-files";

it.each([
  ["{count, plural, one {# row of {table}} other {# rows}}", ["count", "table"]],
  ["{kind, select, agent {agent} other {thing}}", ["kind"]],
  ["<link>{name}</link> 已停用", ["<link>", "name"]],
  ["没有参数", []],
])("finds the arguments of %s", (message, names) => {
  expect(argumentsOf(message)).toEqual(names);
});

it("refuses unbalanced braces", () => {
  expect(() => argumentsOf("{count 行")).toThrow("Unbalanced");
});
