import { describe, expect, it } from "vitest";
import { Facts } from "../facts";
import { hydrate } from "../hydrate";
import { buildSnapshot, TEST_TIME, type Sections } from "../testing/build-snapshot";
import { receivingCompany } from "../testing/company";
import { absent } from "../value";
import { proveWeek } from "./week";

type HoursRow = NonNullable<Sections["hours"]>[number];
const everyDay = (start: number, end: number) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, start, end }));
const hours = (
  id: string,
  purpose: HoursRow["purpose"],
  kind: "channel" | "agent",
  subject: string,
  intervals: HoursRow["intervals"],
): HoursRow => ({
  id,
  name: id,
  purpose,
  subjects: [{ kind, id: subject }],
  enabled: true,
  timezone: "Asia/Shanghai",
  alwaysOpen: false,
  intervals,
  exceptions: [],
});
const prove = (rows: HoursRow[], change: (sections: Sections) => void = () => {}, options = {}) => {
  const sections: Sections = { ...receivingCompany(), hours: rows };
  change(sections);
  const snapshot = buildSnapshot(sections, options);
  const week = proveWeek(new Facts(hydrate(snapshot)), Date.parse(snapshot.takenAt))[0];
  if (!week) throw new Error("no channel");
  return week.hours;
};
const verdictsOf = (week: ReturnType<typeof prove>, day: number) =>
  week
    .slice((day - 1) * 24, day * 24)
    .map(({ verdict }) => verdict[0])
    .join("");

describe("week proof", () => {
  it("has 168 hours, each the next occurrence in the organisation's zone", () => {
    const week = prove([]);
    expect(week).toHaveLength(168);
    expect(new Set(week.map(({ start }) => start)).size).toBe(168);
    expect(week[10]).toMatchObject({ hour: 10, start: "2026-03-02T02:00:00.000Z" });
    expect(week[9]?.start).toBe("2026-03-09T01:00:00.000Z");
  });

  it("proves by roster and refutes where nobody is planned", () => {
    const week = prove([hours("shift", "roster", "agent", "a1", everyDay(9 * 60, 18 * 60))]);
    expect(verdictsOf(week, 2)).toBe(`${"R".repeat(9)}${"P".repeat(9)}${"R".repeat(6)}`);
    expect(week[33]?.witnesses).toEqual(["a1"]);
    expect(week[24]?.causes).toContainEqual(
      expect.objectContaining({ gate: "presence", subject: expect.objectContaining({ id: "a1" }) }),
    );
  });

  it("carries a shift over midnight into the next day", () => {
    const week = prove([hours("night", "roster", "agent", "a1", [{ day: 1, start: 22 * 60, end: 6 * 60 }])]);
    expect(verdictsOf(week, 1)).toBe(`${"R".repeat(22)}PP`);
    expect(verdictsOf(week, 2)).toBe(`${"P".repeat(6)}${"R".repeat(18)}`);
  });

  it("marks hours outside the channel's promise as not intended", () => {
    const week = prove([hours("open", "opening", "channel", "c1", everyDay(9 * 60, 18 * 60))]);
    expect(week[26]).toMatchObject({ verdict: "REFUTED", intended: false });
    expect(week[36]).toMatchObject({ verdict: "PROVEN", intended: true });
  });

  it("judges only the promised part of an hour", () => {
    const half = hours("open", "opening", "channel", "c1", everyDay(9 * 60 + 30, 18 * 60));
    const shift = hours("shift", "roster", "agent", "a1", everyDay(9 * 60 + 30, 18 * 60));
    expect(prove([half, shift])[33]).toMatchObject({ verdict: "PROVEN", intended: true });
  });

  it("refutes an hour in which one promised quarter has nobody", () => {
    const week = prove([hours("shift", "roster", "agent", "a1", everyDay(9 * 60 + 15, 18 * 60))]);
    expect(week[33]?.verdict).toBe("REFUTED");
  });

  it("is unknown without a roster where the platform keeps none", () => {
    const week = prove([], () => {}, { semantics: { hours: { withoutRoster: "unknown" } } });
    expect(new Set(week.map(({ verdict }) => verdict))).toEqual(new Set(["UNKNOWN"]));
    expect(week[0]?.gaps.length).toBeGreaterThan(0);
  });

  it("turns dark from the hour a credential ends", () => {
    const week = prove([], (sections) => {
      sections.credentials = [
        {
          id: "k1",
          name: "token",
          state: "working",
          expiresAt: "2026-03-03T04:00:00Z",
          channelIds: ["c1"],
          usedFrom: absent,
        },
      ];
    });
    expect(verdictsOf(week, 2)).toBe(`${"P".repeat(12)}${"R".repeat(12)}`);
    expect(week[36]?.causes).toContainEqual(expect.objectContaining({ ruleId: "credential/dead" }));
  });

  it("closes on a holiday and on an exception, in the timetable's own zone", () => {
    const open = {
      ...hours("open", "opening", "channel", "c1", everyDay(0, 1440)),
      exceptions: [{ from: "2026-03-04", to: "2026-03-04", closed: true }],
    };
    const week = prove([open], (sections) => {
      sections.holidays = [{ id: "h", name: "节日", date: "2026-03-05", closed: true }];
    });
    expect(week.slice(48, 72).every(({ intended }) => intended === false)).toBe(true);
    expect(week.slice(72, 96).every(({ intended }) => intended === false)).toBe(true);
    expect(week[96]?.intended).toBe(true);
  });

  it("is the week ahead of the moment asked about", () => {
    expect(prove([])[0]?.start).toBe("2026-03-08T16:00:00.000Z");
    expect(TEST_TIME).toBe("2026-03-02T02:00:00Z");
  });
});
