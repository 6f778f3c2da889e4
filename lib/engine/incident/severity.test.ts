import { describe, expect, it } from "vitest";
import { impactOf, severityOf } from "./severity";

const ALWAYS = "1".repeat(168);
const channel = (more = {}) => ({ intended: ALWAYS, promisedHours: 168, customersPerWeek: 1680, ...more });
/** Monday 09:00 in Shanghai. */
const MONDAY = Date.parse("2026-11-23T01:00:00Z");
const span = (hours: number, from = MONDAY) => ({
  from,
  to: from + hours * 3_600_000,
  timezone: "Asia/Shanghai",
});

describe("the impact of an outage", () => {
  it("counts promised hours alone, by the part of them that lies within", () => {
    const days = `${"0".repeat(9)}${"1".repeat(9)}${"0".repeat(6)}`.repeat(7);
    const impact = impactOf(
      [channel({ intended: days, promisedHours: 63 })],
      3,
      span(24.5, MONDAY - 1_800_000),
    );
    expect(impact).toMatchObject({ channels: 1, of: 3, hours: 9 });
    expect(impact.customers).toBe(Math.round((1680 * 9) / 63));
  });

  it("says that there may be more where a channel does not tell how many write", () => {
    const quiet = channel({ customersPerWeek: null });
    expect(impactOf([channel(), quiet], 4, span(3))).toMatchObject({ customers: 30, isLeast: true });
    expect(impactOf([quiet], 4, span(3))).toMatchObject({ customers: null, isLeast: true });
  });

  it("counts hours of which nobody knows as promised", () => {
    expect(impactOf([channel({ intended: "?".repeat(168) })], 1, span(3)).hours).toBe(3);
  });

  it("is nothing before it began", () => {
    expect(impactOf([channel()], 2, span(-1))).toMatchObject({ hours: 0, customers: 0 });
  });
});

describe("the severity matrix", () => {
  const of = (channels: number, all: number, customers: number | null, hours: number) =>
    severityOf({ channels, of: all, customers, isLeast: false, hours }).severity;

  it.each([
    [1, 14, 3, 0.5, "minor"],
    [3, 14, 30, 0.5, "moderate"],
    [7, 14, 30, 3, "major"],
    [7, 14, 600, 30, "critical"],
    [2, 2, 0, 0, "major"],
    [1, 14, null, 1, "minor"],
  ])("%i of %i channels, %s customers, %s hours: %s", (channels, all, customers, hours, severity) =>
    expect(of(channels, all, customers, hours)).toBe(severity),
  );

  it("never falls when anything gets worse", () => {
    const order = ["minor", "moderate", "major", "critical"];
    const values = [0, 1, 2, 8, 20, 24, 100, 500];
    for (const customers of values)
      for (const hours of values)
        for (const channels of [1, 3, 7, 14]) {
          const here = order.indexOf(of(channels, 14, customers, hours));
          expect(order.indexOf(of(channels, 14, customers * 2, hours))).toBeGreaterThanOrEqual(here);
          expect(order.indexOf(of(channels, 14, customers, hours + 5))).toBeGreaterThanOrEqual(here);
          expect(order.indexOf(of(14, 14, customers, hours))).toBeGreaterThanOrEqual(here);
        }
  });
});
