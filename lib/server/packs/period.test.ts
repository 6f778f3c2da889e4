import { expect, it } from "vitest";
import { dayOf, periodAt, periodOfDays } from "./period";

const at = new Date("2027-01-01T00:30:00Z");
const told = (period: Parameters<typeof periodAt>[0], zone: string, previous?: Date) => {
  const { from, to } = periodAt(period, at, zone, previous);
  return [from.toISOString(), to.toISOString()];
};

it("counts back from the day it is in the organisation's zone", () => {
  expect(dayOf(at, "America/New_York")).toBe("2026-12-31");
  expect(told("previous-month", "Asia/Shanghai")).toEqual([
    "2026-11-30T16:00:00.000Z",
    "2026-12-31T16:00:00.000Z",
  ]);
  expect(told("previous-month", "America/New_York")).toEqual([
    "2026-11-01T04:00:00.000Z",
    "2026-12-01T05:00:00.000Z",
  ]);
  expect(told("previous-quarter", "UTC")).toEqual(["2026-10-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"]);
  expect(told("previous-week", "UTC")).toEqual(["2026-12-21T00:00:00.000Z", "2026-12-28T00:00:00.000Z"]);
  expect(told("last-30-days", "UTC")).toEqual(["2026-12-02T00:00:00.000Z", "2027-01-01T00:00:00.000Z"]);
});

it("goes on where the previous pack ended, so that nothing lies unseen between two", () => {
  const previous = new Date("2026-12-20T03:04:05Z");
  expect(told("since-previous", "UTC", previous)).toEqual([previous.toISOString(), at.toISOString()]);
  expect(told("since-previous", "UTC")[0]).toBe("2026-12-02T00:00:00.000Z");
});

it("takes both days whole", () => {
  const { from, to } = periodOfDays("2026-11-01", "2026-11-30", "Asia/Shanghai");
  expect([from.toISOString(), to.toISOString()]).toEqual([
    "2026-10-31T16:00:00.000Z",
    "2026-11-30T16:00:00.000Z",
  ]);
});
