import type { Interval } from "../../scalars";
import type { Hours } from "../../sections/hours";
import { receivingCompany } from "../../testing/company";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { agentGap } from "./agent-gap";

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

testRule(agentGap, {
  fails: [
    {
      name: "the only agent is assignable in the morning only",
      snapshot: snapshot([open, timetable("s1", "assignment", agent, monday(9, 12))]),
      subjects: ["c1"],
    },
    {
      name: "group and agent hours together still leave a gap",
      snapshot: snapshot([
        open,
        timetable("s1", "assignment", agent, monday(9, 12)),
        timetable("s2", "assignment", { kind: "group", id: "g1" }, monday(13, 18)),
      ]),
      subjects: ["c1"],
    },
  ],
  passes: [
    {
      name: "several rules are united",
      snapshot: snapshot([
        open,
        timetable("s1", "assignment", agent, monday(9, 12)),
        timetable("s2", "assignment", { kind: "group", id: "g1" }, monday(12, 18)),
      ]),
    },
    { name: "an agent without any rule is assignable at any time", snapshot: snapshot([open]) },
  ],
  unknown: [
    {
      name: "service hours unreadable",
      snapshot: snapshot([
        open,
        { ...timetable("s1", "assignment", agent, []), intervals: unreadable("not-collected") },
      ]),
    },
    {
      name: "hours only partly read",
      snapshot: buildSnapshot(
        { ...company, hours: [open] },
        { platform: "meiqia", ledger: { hours: { status: "partial" } } },
      ),
    },
    {
      name: "members not collected",
      snapshot: snapshot([open, timetable("s1", "assignment", agent, monday(9, 12))], {
        memberships: undefined,
      }),
    },
  ],
  silent: [
    {
      name: "a channel that promises no hours",
      snapshot: snapshot([timetable("s1", "assignment", agent, monday(9, 12))]),
    },
    {
      name: "nobody rostered is another finding",
      snapshot: snapshot([open, timetable("r1", "roster", agent, monday(9, 10))]),
    },
    {
      name: "a channel that is switched off",
      snapshot: snapshot([open, timetable("s1", "assignment", agent, monday(9, 12))], {
        channels: [{ ...company.channels[0]!, enabled: false }],
      }),
    },
  ],
});
