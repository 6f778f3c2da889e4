import { expect, it } from "vitest";
import { endOfDay, startOfDay } from "./day";

it.each([
  ["Asia/Shanghai", "2026-11-23", "2026-11-22T16:00:00.000Z", "2026-11-23T16:00:00.000Z"],
  ["UTC", "2026-12-31", "2026-12-31T00:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z", "2026-03-09T04:00:00.000Z"],
  ["America/New_York", "2026-11-01", "2026-11-01T04:00:00.000Z", "2026-11-02T05:00:00.000Z"],
  ["Asia/Kathmandu", "2026-06-01", "2026-05-31T18:15:00.000Z", "2026-06-01T18:15:00.000Z"],
])("%s: %s", (timezone, day, start, end) => {
  expect(startOfDay(day, timezone).toISOString()).toBe(start);
  expect(endOfDay(day, timezone).toISOString()).toBe(end);
});
