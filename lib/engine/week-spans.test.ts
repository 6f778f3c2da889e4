import { describe, expect, it } from "vitest";
import { emptyBits, setBits, type TriBits } from "./proof/tri-bits";
import { spanList, uncovered } from "./week-spans";

/** Quarters from hour to hour of the week; Monday 00:00 is hour 0. */
const hours = (...ranges: [number, number][]): Uint32Array => {
  const bits = emptyBits();
  for (const [from, to] of ranges) setBits(bits, from * 4, to * 4);
  return bits;
};
const open = (...ranges: [number, number][]): TriBits => ({ open: hours(...ranges), unknown: emptyBits() });

describe("uncovered", () => {
  it("finds what nobody covers, cut at midnight", () => {
    const { sure } = uncovered(open([22, 26]), [open([22, 23])]);
    expect(sure).toEqual([
      { start: 92, end: 96 },
      { start: 96, end: 104 },
    ]);
  });

  it("unites several people", () => {
    expect(uncovered(open([9, 18]), [open([9, 13]), open([12, 18])]).maybe).toEqual([]);
  });

  it("is not sure where the cover could not be read", () => {
    const cover = { open: emptyBits(), unknown: hours([9, 12]) };
    const { sure, maybe } = uncovered(open([9, 12]), [cover]);
    expect(sure).toEqual([]);
    expect(maybe).toEqual([{ start: 36, end: 48 }]);
  });
});

describe("spanList", () => {
  it("writes the first three spans and the count of all", () => {
    const spans = [0, 1, 2, 3].map((day) => ({ start: day * 96 + 88, end: day * 96 + 96 }));
    expect(spanList(spans)).toEqual({
      zh: "周一 22:00–24:00、周二 22:00–24:00、周三 22:00–24:00 等 4 段",
      en: "Mon 22:00–24:00, Tue 22:00–24:00, Wed 22:00–24:00 and 1 more",
    });
  });
});
