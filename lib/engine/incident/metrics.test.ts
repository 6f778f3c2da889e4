import { expect, it } from "vitest";
import { type CountedIncident, durationIn, metricsOf } from "./metrics";

const MINUTE = 60_000;
const at = (minutes: number, isEstimated = false) => ({ at: minutes * MINUTE, isEstimated });
const incident = (more: Partial<CountedIncident> = {}): CountedIncident => ({
  month: "2026-11",
  clocks: { started: at(0), detected: at(10) },
  isRecurrence: false,
  isGuarded: false,
  isClosed: false,
  ...more,
});

it("takes the middle one, and says how many tell it, by memory or not at all", () => {
  const incidents = [
    incident({ clocks: { started: at(0), detected: at(4), mitigated: at(60) } }),
    incident({ clocks: { started: at(0, true), detected: at(8) } }),
    incident({ clocks: { started: at(0), detected: at(600) } }),
    incident({ clocks: { detected: at(5) } }),
  ];
  const { durations } = metricsOf(incidents, ["2026-11"]);
  expect(durations.detect).toEqual({
    median: 8 * MINUTE,
    slowest: 600 * MINUTE,
    measured: 3,
    estimated: 1,
    missing: 1,
  });
  expect(durations.recover).toMatchObject({ median: 60 * MINUTE, measured: 1, missing: 3 });
  expect(durations.repair).toEqual({ median: null, slowest: null, measured: 0, estimated: 0, missing: 4 });
});

it("takes the mean of the two in the middle, and nothing from a clock that runs backwards", () => {
  const two = [incident(), incident({ clocks: { started: at(0), detected: at(20) } })];
  expect(metricsOf(two, []).durations.detect.median).toBe(15 * MINUTE);
  expect(durationIn({ clocks: { started: at(9), detected: at(3) } }, "detect")).toBeNull();
});

it("counts recurrences, guards and months, those without an incident too", () => {
  const incidents = [
    incident({ isRecurrence: true, isGuarded: true, isClosed: true }),
    incident({ month: "2026-09" }),
  ];
  const metrics = metricsOf(incidents, ["2026-09", "2026-10", "2026-11"]);
  expect(metrics).toMatchObject({ incidents: 2, closed: 1, recurrences: 1, guarded: 1 });
  expect(metrics.months).toMatchObject([
    { month: "2026-09", incidents: 1, recurrences: 0, medians: { detect: 10 * MINUTE } },
    { month: "2026-10", incidents: 0, medians: { detect: null } },
    { month: "2026-11", incidents: 1, recurrences: 1 },
  ]);
});
