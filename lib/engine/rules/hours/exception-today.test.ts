import type { Holiday, Hours } from "../../sections/hours";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { exceptionToday } from "./exception-today";

const springFestival = { id: "d1", name: "春节", date: "2026-03-02", closed: true };
const week = [1, 2, 3, 4, 5].map((day) => ({ day, start: 540, end: 1080 }));
const opening: Hours = {
  id: "h1",
  name: "服务时间",
  purpose: "opening",
  subjects: [{ kind: "channel", id: "c1" }],
  enabled: true,
  alwaysOpen: false,
  timezone: "Asia/Shanghai",
  intervals: week,
  exceptions: [],
};
const snapshot = (change: Partial<Hours>, holidays: Holiday[] = []) =>
  buildSnapshot({ hours: [{ ...opening, ...change }], holidays }, { platform: "tencent-desk" });

testRule(exceptionToday, {
  fails: [
    {
      name: "a closed exception today",
      snapshot: snapshot({
        exceptions: [{ from: "2026-03-01", to: "2026-03-03", closed: true, name: "盘点" }],
      }),
      subjects: ["h1"],
    },
    {
      name: "a forgotten one that comes back every year",
      snapshot: snapshot({
        exceptions: [{ from: "2024-03-02", to: "2024-03-02", closed: true, annual: true }],
      }),
      subjects: ["h1"],
    },
    { name: "a public holiday", snapshot: snapshot({}, [springFestival]), subjects: ["h1"] },
    {
      name: "closed around the clock today",
      snapshot: snapshot({
        alwaysOpen: true,
        intervals: absent,
        exceptions: [{ from: "2026-03-02", to: "2026-03-02", closed: true }],
      }),
      subjects: ["h1"],
    },
    {
      name: "still today in the timetable's own zone",
      snapshot: snapshot({
        timezone: "America/Los_Angeles",
        intervals: [{ day: 7, start: 540, end: 1080 }],
        exceptions: [{ from: "2026-03-01", to: "2026-03-01", closed: true }],
      }),
      subjects: ["h1"],
    },
  ],
  passes: [
    { name: "no exception", snapshot: snapshot({}) },
    {
      name: "an exception yesterday",
      snapshot: snapshot({ exceptions: [{ from: "2026-03-01", to: "2026-03-01", closed: true }] }),
    },
    {
      name: "shorter hours today",
      snapshot: snapshot({
        exceptions: [
          {
            from: "2026-03-02",
            to: "2026-03-02",
            closed: false,
            intervals: [{ day: 1, start: 600, end: 720 }],
          },
        ],
      }),
    },
    {
      name: "a public holiday that an exception opens",
      snapshot: snapshot({ exceptions: [{ from: "2026-03-02", to: "2026-03-02", closed: false }] }, [
        springFestival,
      ]),
    },
    { name: "a holiday on another day", snapshot: snapshot({}, [{ ...springFestival, date: "2026-03-03" }]) },
  ],
  unknown: [
    { name: "exceptions unreadable", snapshot: snapshot({ exceptions: unreadable("not-offered") }) },
    {
      name: "holidays not collected",
      snapshot: buildSnapshot({ hours: [opening] }, { platform: "tencent-desk" }),
    },
    { name: "zone unreadable", snapshot: snapshot({ timezone: unreadable("no-permission") }) },
    {
      name: "closed today, on or off unreadable",
      snapshot: snapshot({
        enabled: unreadable("no-permission"),
        exceptions: [{ from: "2026-03-02", to: "2026-03-02", closed: true }],
      }),
    },
  ],
  silent: [
    {
      name: "a day that is closed every week",
      snapshot: snapshot({
        intervals: [{ day: 2, start: 540, end: 1080 }],
        exceptions: [{ from: "2026-03-02", to: "2026-03-02", closed: true }],
      }),
    },
    {
      name: "switched off",
      snapshot: snapshot({
        enabled: false,
        exceptions: [{ from: "2026-03-02", to: "2026-03-02", closed: true }],
      }),
    },
    {
      name: "somebody's day off",
      snapshot: snapshot({
        purpose: "roster",
        exceptions: [{ from: "2026-03-02", to: "2026-03-02", closed: true }],
      }),
    },
  ],
});
