import type { Interval } from "../../scalars";
import type { Hours } from "../../sections/hours";
import { receivingCompany } from "../../testing/company";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { hoursFalseComfort } from "./false-comfort";

const company = receivingCompany();
const timetable = (
  id: string,
  purpose: Hours["purpose"],
  subject: Hours["subjects"][number],
  intervals: Interval[],
): Hours => ({
  id,
  name: id,
  purpose,
  subjects: [subject],
  enabled: true,
  timezone: "Asia/Shanghai",
  alwaysOpen: false,
  intervals,
  exceptions: [],
});
const channel = { kind: "channel" as const, id: "c1" };
const monday = (from: number, to: number): Interval[] => [{ day: 1, start: from * 60, end: to * 60 }];
const snapshot = (hours: Hours[], change: Sections = {}) =>
  buildSnapshot(
    { ...company, hours, ...change },
    { platform: "livehelperchat", semantics: { hours: { effect: "adds" } } },
  );
const open = timetable("h1", "opening", channel, monday(9, 18));
const [there] = company.presence;
const gone = { ...there!, countedPresent: false, lastSeenAt: "2026-03-01T02:00:00Z" };

testRule(hoursFalseComfort, {
  fails: [
    {
      name: "inside the hours, nobody signed in",
      snapshot: snapshot([open], { presence: [gone] }),
      subjects: ["c1"],
    },
    {
      name: "inside the hours, the only operator hidden",
      snapshot: snapshot([open], { presence: [{ ...there!, hidden: true }] }),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "inside the hours with somebody there", snapshot: snapshot([open]) },
    {
      name: "somebody is there and full",
      snapshot: snapshot([open], { presence: [{ ...there!, load: 9 }] }),
    },
    {
      name: "the platform itself says offline",
      snapshot: snapshot([open], {
        presence: [gone],
        channelLoad: [{ channelId: "c1", platformReceiving: false }],
      }),
    },
  ],
  unknown: [
    {
      name: "presence unreadable",
      snapshot: snapshot([open], {
        presence: [
          { agentId: "a1", status: unreadable("no-permission"), sticky: unreadable("no-permission") },
        ],
      }),
    },
    {
      name: "hours unreadable",
      snapshot: snapshot([{ ...open, intervals: unreadable("not-offered") }], { presence: [gone] }),
    },
    { name: "presence not collected", snapshot: snapshot([open], { presence: undefined }) },
  ],
  silent: [
    {
      name: "outside the hours with nobody there",
      snapshot: snapshot([timetable("h1", "opening", channel, monday(13, 18))], { presence: [gone] }),
    },
    { name: "no hours", snapshot: snapshot([], { presence: [gone] }) },
    {
      name: "hours that only inform",
      snapshot: buildSnapshot(
        { ...company, hours: [open], presence: [gone] },
        { platform: "livehelperchat", semantics: { hours: { effect: "informs" } } },
      ),
    },
    {
      name: "somebody excluded from automatic assignment is there all the same",
      snapshot: snapshot([open], { agents: [{ ...company.agents[0]!, excludedFromAssignment: true }] }),
    },
  ],
});
