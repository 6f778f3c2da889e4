import fc from "fast-check";
import { expect, it } from "vitest";
import { nextPosition, type Position } from "./grid-position";

const bounds = { rows: 10_000, columns: 60, page: 20 };
const middle: Position = { row: 500, column: 30 };
const plain = { ctrlKey: false, metaKey: false, altKey: false };
const ctrl = { ...plain, ctrlKey: true };

it.each([
  ["ArrowLeft", { row: 500, column: 29 }],
  ["ArrowRight", { row: 500, column: 31 }],
  ["ArrowUp", { row: 499, column: 30 }],
  ["ArrowDown", { row: 501, column: 30 }],
  ["k", { row: 499, column: 30 }],
  ["j", { row: 501, column: 30 }],
  ["PageUp", { row: 480, column: 30 }],
  ["PageDown", { row: 520, column: 30 }],
  ["Home", { row: 500, column: 0 }],
  ["End", { row: 500, column: 60 }],
])("%s moves within the grid", (key, target) => {
  expect(nextPosition(middle, { ...plain, key }, bounds)).toEqual(target);
});

it.each([
  ["Home", { row: 0, column: 0 }],
  ["End", { row: 9_999, column: 60 }],
  ["ArrowUp", { row: 0, column: 30 }],
  ["ArrowDown", { row: 9_999, column: 30 }],
  ["ArrowLeft", { row: 500, column: 0 }],
  ["ArrowRight", { row: 500, column: 60 }],
])("with ctrl or ⌘, %s goes to the edge", (key, target) => {
  expect(nextPosition(middle, { ...ctrl, key }, bounds)).toEqual(target);
  expect(nextPosition(middle, { ...plain, metaKey: true, key }, bounds)).toEqual(target);
});

it("leaves other keys to the browser", () => {
  for (const key of ["Tab", "a", "Enter", "Escape", "F5"])
    expect(nextPosition(middle, { ...plain, key }, bounds)).toBeNull();
  expect(nextPosition(middle, { ...plain, altKey: true, key: "ArrowLeft" }, bounds)).toBeNull();
  expect(nextPosition(middle, { ...ctrl, key: "PageDown" }, bounds)).toBeNull();
  expect(nextPosition(middle, { ...ctrl, key: "k" }, bounds)).toBeNull();
});

it("reaches the row's header but nothing beyond it", () => {
  expect(nextPosition({ row: 3, column: 1 }, { ...plain, key: "ArrowLeft" }, bounds)).toEqual({
    row: 3,
    column: 0,
  });
  expect(nextPosition({ row: 3, column: 0 }, { ...plain, key: "ArrowLeft" }, bounds)).toEqual({
    row: 3,
    column: 0,
  });
});

it("never leaves the grid, whatever is pressed", () => {
  const keys = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "PageUp",
    "PageDown",
    "Home",
    "End",
    "j",
    "k",
  ];
  const press = fc.record({
    key: fc.constantFrom(...keys),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    altKey: fc.constant(false),
  });
  const small = fc.record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.nat(6),
    page: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(small, fc.array(press, { maxLength: 30 }), (size, presses) => {
      let at: Position = { row: 0, column: 0 };
      for (const one of presses) at = nextPosition(at, one, size) ?? at;
      return at.row >= 0 && at.row < size.rows && at.column >= 0 && at.column <= size.columns;
    }),
  );
  expect(nextPosition({ row: 0, column: 0 }, { ...plain, key: "End" }, { ...bounds, rows: 0 })).toBeNull();
});
