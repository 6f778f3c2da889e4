import { expect, it } from "vitest";
import { cellAt, fillOf, runsOfDay } from "./hour-cell";

const week = {
  week: "P".repeat(9) + "R".repeat(3) + "U".repeat(156),
  intended: "1".repeat(10) + "0".repeat(2) + "1".repeat(156),
  witnesses: [1, 1, 2, 3, 4, 4, 4, 4, 4, ...Array<number>(159).fill(0)],
};

it("shows a refuted hour as dark only when it was promised", () => {
  expect(cellAt(week, 9).verdict).toBe("refuted");
  expect(cellAt(week, 10).verdict).toBe("closed");
  expect(cellAt(week, 12).verdict).toBe("unknown");
});

it("tells one witness from two and from many", () => {
  expect([0, 2, 8].map((hour) => fillOf(cellAt(week, hour)))).toEqual([
    { witnesses: 1 },
    { witnesses: 2 },
    { witnesses: 3 },
  ]);
});

it("joins neighbouring hours that look alike and covers the day exactly", () => {
  const runs = runsOfDay(week, 1);
  expect(runs.map(({ verdict, length }) => [verdict, length])).toEqual([
    ["proven", 2],
    ["proven", 1],
    ["proven", 6],
    ["refuted", 1],
    ["closed", 2],
    ["unknown", 12],
  ]);
});
