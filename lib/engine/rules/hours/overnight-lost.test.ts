import type { Hours } from "../../sections/hours";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { overnightLost } from "./overnight-lost";

const night = { day: 5, start: 1320, end: 360 };
const split = [
  { day: 5, start: 1320, end: 1440 },
  { day: 6, start: 0, end: 360 },
];
const hours = (change: Partial<Hours>, overnightIntervals = false) =>
  buildTeam(
    {
      hours: [
        {
          id: "h1",
          name: "夜班",
          purpose: "opening",
          subjects: [{ kind: "channel", id: "c1" }],
          enabled: true,
          intervals: [night],
          ...change,
        },
      ],
    },
    { platform: "tencent-desk", semantics: { hours: { overnightIntervals } } },
  );

testRule(overnightLost, {
  fails: [{ name: "22:00 to 06:00", snapshot: hours({}), subjects: ["h1"] }],
  passes: [
    { name: "split over two days", snapshot: hours({ intervals: split }) },
    { name: "open all the time", snapshot: hours({ alwaysOpen: true }) },
  ],
  unknown: [
    { name: "intervals unreadable", snapshot: hours({ intervals: unreadable("request-failed") }) },
    { name: "may be open all the time", snapshot: hours({ alwaysOpen: unreadable("not-offered") }) },
    { name: "may be switched off", snapshot: hours({ enabled: unreadable("not-offered") }) },
    {
      name: "hours not collected",
      snapshot: buildTeam({ hours: undefined }, { platform: "tencent-desk" }),
    },
  ],
  silent: [
    { name: "the platform understands nights", snapshot: hours({}, true) },
    { name: "a roster", snapshot: hours({ purpose: "roster" }) },
    { name: "switched off", snapshot: hours({ enabled: false }) },
  ],
});
