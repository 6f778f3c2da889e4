import { expect, it } from "vitest";
import type { Hours } from "../../sections/hours";
import { buildSnapshot } from "../../testing/build-snapshot";
import { runRule, testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { noOpenInterval } from "./no-open-interval";

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
const snapshot = (change: Partial<Hours>) =>
  buildSnapshot({ hours: [{ ...opening, ...change }] }, { platform: "tencent-desk" });

testRule(noOpenInterval, {
  fails: [
    { name: "an empty week", snapshot: snapshot({ intervals: [] }), subjects: ["h1"] },
    {
      name: "intervals without a minute in them",
      snapshot: snapshot({ intervals: [{ day: 1, start: 540, end: 540 }] }),
      subjects: ["h1"],
    },
    {
      name: "empty assignment hours",
      snapshot: snapshot({ purpose: "assignment", intervals: [] }),
      subjects: ["h1"],
    },
  ],
  passes: [
    { name: "an ordinary week", snapshot: snapshot({}) },
    {
      name: "a night shift over midnight",
      snapshot: snapshot({ intervals: [{ day: 1, start: 1320, end: 360 }] }),
    },
    { name: "open around the clock", snapshot: snapshot({ alwaysOpen: true, intervals: absent }) },
    {
      name: "an ordinary week, the all-day switch unreadable",
      snapshot: snapshot({ alwaysOpen: unreadable("not-offered") }),
    },
  ],
  unknown: [
    { name: "intervals unreadable", snapshot: snapshot({ intervals: unreadable("no-permission") }) },
    {
      name: "an empty week, on or off unreadable",
      snapshot: snapshot({ enabled: unreadable("no-permission"), intervals: [] }),
    },
    {
      name: "an empty week, the all-day switch unreadable",
      snapshot: snapshot({ alwaysOpen: unreadable("not-offered"), intervals: [] }),
    },
    { name: "hours not collected", snapshot: buildSnapshot({}, { platform: "tencent-desk" }) },
  ],
  silent: [
    { name: "switched off", snapshot: snapshot({ enabled: false, intervals: [] }) },
    {
      name: "the roster of somebody who is not planned",
      snapshot: snapshot({ purpose: "roster", intervals: [] }),
    },
  ],
});

it("weighs less where hours only change a text", () => {
  const inbox = { ...opening, intervals: [] };
  const platform = "chatwoot";
  const informs = buildSnapshot(
    { hours: [inbox] },
    { platform, semantics: { hours: { effect: "informs" } } },
  );
  expect(runRule(noOpenInterval, { name: "", snapshot: informs }).findings[0]?.severity).toBe("degraded");
  const restricts = snapshot({ intervals: [] });
  expect(runRule(noOpenInterval, { name: "", snapshot: restricts }).findings[0]?.severity).toBe("blocker");
});
