import { expect, it } from "vitest";
import { minutesOf, timeOf } from "./day-interval";

it("reads a time of day as minutes, midnight at the end as the day's end", () => {
  expect(minutesOf("09:30", "start")).toBe(570);
  expect(minutesOf("00:00", "start")).toBe(0);
  expect(minutesOf("00:00", "end")).toBe(1440);
  expect(minutesOf("", "start")).toBeNull();
});

it("writes what it reads", () => {
  for (const minutes of [0, 1, 570, 1439]) expect(minutesOf(timeOf(minutes), "start")).toBe(minutes);
  expect(timeOf(1440)).toBe("00:00");
});
