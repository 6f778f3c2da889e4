import type { Interval } from "../../scalars";
import type { Hours } from "../../sections/hours";
import { receivingCompany } from "../../testing/company";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { closedOnShift } from "./closed-on-shift";

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
const agent = { kind: "agent" as const, id: "a1" };
const monday = (from: number, to: number): Interval[] => [{ day: 1, start: from * 60, end: to * 60 }];
const snapshot = (hours: Hours[], change: Sections = {}) =>
  buildSnapshot({ ...company, hours, ...change }, { platform: "meiqia" });
const open = timetable("h1", "opening", channel, monday(9, 18));
const late = timetable("h1", "opening", channel, monday(13, 18));
const shift = timetable("r1", "roster", agent, monday(9, 18));

testRule(closedOnShift, {
  fails: [
    {
      name: "the channel opens at 13:00, people work from 9:00",
      snapshot: snapshot([late, shift]),
      subjects: ["c1"],
    },
    {
      name: "the service hours of everybody on shift are over",
      snapshot: snapshot([shift, timetable("s1", "assignment", agent, monday(13, 18))]),
      subjects: ["c1"],
    },
  ],
  passes: [
    { name: "open while people are on shift", snapshot: snapshot([open, shift]) },
    { name: "no hours at all, people on shift", snapshot: snapshot([shift]) },
  ],
  unknown: [
    {
      name: "hours unreadable",
      snapshot: snapshot([{ ...late, intervals: unreadable("not-collected") }, shift]),
    },
    {
      name: "closed, whether the one on shift has left is unreadable",
      snapshot: snapshot([late, shift], {
        agents: [{ ...company.agents[0]!, state: unreadable("no-permission") }],
      }),
    },
    {
      name: "closed, shifts unreadable",
      snapshot: snapshot([late, { ...shift, intervals: unreadable("not-collected") }]),
    },
    {
      name: "hours only partly read",
      snapshot: buildSnapshot(
        { ...company, hours: [open] },
        { platform: "meiqia", ledger: { hours: { status: "partial" } } },
      ),
    },
  ],
  silent: [
    {
      name: "closed by plan, nobody on shift",
      snapshot: snapshot([late, timetable("r1", "roster", agent, monday(13, 18))]),
    },
    {
      name: "a quarter of an hour before opening",
      snapshot: snapshot([
        timetable("h1", "opening", channel, [{ day: 1, start: 615, end: 1080 }]),
        timetable("r1", "roster", agent, [{ day: 1, start: 585, end: 1080 }]),
      ]),
    },
    {
      name: "hours that only inform",
      snapshot: buildSnapshot(
        { ...company, hours: [late, shift] },
        { semantics: { hours: { effect: "informs" } } },
      ),
    },
    {
      name: "a channel that is switched off",
      snapshot: snapshot([late, shift], { channels: [{ ...company.channels[0]!, enabled: false }] }),
    },
  ],
});
