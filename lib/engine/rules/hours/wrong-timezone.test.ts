import type { Hours } from "../../sections/hours";
import { buildSnapshot } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { wrongTimezone } from "./wrong-timezone";

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
  buildSnapshot({ hours: [{ ...opening, ...change }] }, { platform: "chatwoot" });

testRule(wrongTimezone, {
  fails: [
    { name: "another zone", snapshot: snapshot({ timezone: "America/Los_Angeles" }), subjects: ["h1"] },
    {
      name: "a zone that does not exist",
      snapshot: snapshot({ timezone: "Asia/Beijing" }),
      subjects: ["h1"],
    },
    {
      name: "UTC left from registration",
      snapshot: snapshot({ timezone: "UTC", purpose: "assignment" }),
      subjects: ["h1"],
    },
    {
      name: "same clock in winter, another in summer",
      snapshot: buildSnapshot(
        { hours: [{ ...opening, timezone: "Africa/Lagos" }] },
        { platform: "chatwoot", timezone: "Europe/Paris" },
      ),
      subjects: ["h1"],
    },
  ],
  passes: [
    { name: "the zone of the organisation", snapshot: snapshot({}) },
    { name: "another name for the same clock", snapshot: snapshot({ timezone: "Asia/Taipei" }) },
  ],
  unknown: [
    { name: "zone unreadable", snapshot: snapshot({ timezone: unreadable("no-permission") }) },
    {
      name: "another zone, on or off unreadable",
      snapshot: snapshot({ timezone: "UTC", enabled: unreadable("no-permission") }),
    },
    { name: "hours not collected", snapshot: buildSnapshot({}, { platform: "chatwoot" }) },
  ],
  silent: [
    { name: "a declared reason", snapshot: snapshot({ timezone: "Asia/Tokyo", timezoneReason: "东京团队" }) },
    { name: "switched off", snapshot: snapshot({ timezone: "UTC", enabled: false }) },
    { name: "a platform whose server sets the zone", snapshot: snapshot({ timezone: absent }) },
    {
      name: "equal in winter only would be a fault, equal all year is none",
      snapshot: buildSnapshot(
        { hours: [{ ...opening, timezone: "Europe/Berlin" }] },
        { platform: "chatwoot", timezone: "Europe/Paris" },
      ),
    },
  ],
});
