import { expect, it } from "vitest";
import { weeksOf } from "./weeks-of";

it("begins each row with a Monday and leaves out no day", () => {
  // 2026-04-01 is a Wednesday.
  const days = Array.from({ length: 9 }, (_, at) => ({ date: `2026-04-0${at + 1}` }));
  const weeks = weeksOf(days);
  expect(weeks.map((week) => week.map((day) => day?.date.slice(8) ?? ""))).toEqual([
    ["", "", "01", "02", "03", "04", "05"],
    ["06", "07", "08", "09", "", "", ""],
  ]);
  expect(weeksOf([])).toEqual([]);
});
