import { expect, it } from "vitest";
import { hitRate, type ProvenWeek } from "./hit-rate";

const letters = (at: Record<number, string>, other: string) =>
  Array.from({ length: 168 }, (_, slot) => at[slot] ?? other).join("");
/** Monday 09:00 proven, 10:00 refuted, 11:00 not decided, 12:00 refuted but closed by plan, in Shanghai. */
const week: ProvenWeek = {
  snapshotId: "s1",
  timezone: "Asia/Shanghai",
  week: letters({ 10: "R", 11: "U", 12: "R" }, "P"),
  intended: letters({ 12: "0" }, "1"),
};
const hour = (clock: number, received: number, missed: number) => ({
  channelId: "web",
  hour: new Date(Date.UTC(2026, 10, 23, clock - 8)).toISOString(),
  received,
  missed,
});

it("counts what went as the proof said, and names every hour that did not", () => {
  const result = hitRate([hour(9, 90, 10), hour(10, 4, 6)], () => week);
  expect(result).toMatchObject({ compared: 110, agreeing: 96, rate: 96 / 110, closed: 0, undecided: 0 });
  expect(result.contradictions).toEqual([
    { ...hour(9, 90, 10), snapshotId: "s1", slot: 9, kind: "missed-though-proven", messages: 10 },
    { ...hour(10, 4, 6), snapshotId: "s1", slot: 10, kind: "received-though-refuted", messages: 4 },
  ]);
});

it("lets nothing confirm the proof that it did not decide", () => {
  const result = hitRate([hour(11, 5, 5), hour(12, 3, 2), hour(13, 0, 0)], () => week);
  expect(result).toMatchObject({ compared: 0, rate: null, undecided: 10, closed: 5, contradictions: [] });
  expect(hitRate([hour(9, 1, 2)], () => null)).toMatchObject({ unproven: 3, compared: 0, rate: null });
});

it("reads hours in the zone of the snapshot", () => {
  const elsewhere = { ...week, timezone: "UTC" };
  expect(hitRate([hour(10, 1, 0)], () => elsewhere).contradictions).toEqual([]);
  expect(hitRate([hour(18, 1, 0)], () => elsewhere).contradictions).toHaveLength(1);
});
