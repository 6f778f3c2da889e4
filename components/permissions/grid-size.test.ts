import { expect, it } from "vitest";
import { nameHeight } from "./grid-size";

const columns = (...names: string[]) =>
  names.map((name) => ({ id: name, name, area: null, sensitive: null, needs: [] }));

it("leaves room for the longest name, within bounds", () => {
  expect(nameHeight([])).toBe(72);
  expect(nameHeight(columns("查看对话"))).toBe(72);
  expect(nameHeight(columns("查看对话", "查看顾客的全部资料"))).toBe(9 * 13 + 16);
  expect(nameHeight(columns("lhchat/allowcloseremote"))).toBe(104.5);
  expect(nameHeight(columns("x".repeat(500)))).toBe(144);
});
