import { expect, it } from "vitest";
import type { Interval } from "../../scalars";
import type { Hours } from "../../sections/hours";
import { receivingCompany } from "../../testing/company";
import { buildSnapshot, type Sections } from "../../testing/build-snapshot";
import { runRule, testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { openWithoutRoster } from "./open-without-roster";

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
  buildSnapshot({ ...company, hours, ...change }, { platform: "other" });
const open = timetable("h1", "opening", channel, monday(9, 18));

testRule(openWithoutRoster, {
  fails: [
    {
      name: "the last hour has nobody",
      snapshot: snapshot([open, timetable("r1", "roster", agent, monday(9, 17))]),
      subjects: ["c1"],
    },
    {
      name: "rosters are kept, but not for anybody here",
      snapshot: snapshot([open, timetable("r1", "roster", { kind: "agent", id: "a9" }, monday(9, 18))]),
      subjects: ["c1"],
    },
    {
      name: "the only one rostered has left",
      snapshot: snapshot(
        [
          open,
          timetable("r1", "roster", agent, monday(9, 18)),
          timetable("r2", "roster", { kind: "agent", id: "a2" }, []),
        ],
        {
          agents: [
            { ...company.agents[0]!, state: "disabled" },
            { ...company.agents[0]!, id: "a2" },
          ],
          memberships: [...company.memberships!, { agentId: "a2", groupId: "g1", mode: "full" }],
        },
      ),
      subjects: ["c1"],
    },
  ],
  passes: [
    {
      name: "every hour has somebody",
      snapshot: snapshot([open, timetable("r1", "roster", agent, monday(8, 18))]),
    },
    {
      name: "the group is rostered as a whole",
      snapshot: snapshot([open, timetable("r1", "roster", { kind: "group", id: "g1" }, monday(9, 18))]),
    },
  ],
  unknown: [
    {
      name: "whether the only one rostered has left is unreadable",
      snapshot: snapshot([open, timetable("r1", "roster", agent, monday(9, 18))], {
        agents: [{ ...company.agents[0]!, state: unreadable("no-permission") }],
      }),
    },
    {
      name: "shifts unreadable",
      snapshot: snapshot([
        open,
        { ...timetable("r1", "roster", agent, []), intervals: unreadable("not-collected") },
      ]),
    },
    {
      name: "hours only partly read",
      snapshot: buildSnapshot(
        { ...company, hours: [open] },
        { platform: "other", ledger: { hours: { status: "partial" } } },
      ),
    },
    {
      name: "members not collected",
      snapshot: snapshot([open, timetable("r1", "roster", agent, monday(9, 17))], { memberships: undefined }),
    },
  ],
  silent: [
    {
      name: "nobody rostered outside opening hours",
      snapshot: snapshot([open, timetable("r1", "roster", agent, monday(9, 18))]),
    },
    {
      name: "a channel that promises no hours",
      snapshot: snapshot([timetable("r1", "roster", agent, monday(9, 10))]),
    },
    { name: "no rosters are kept, everybody may be assigned", snapshot: snapshot([open]) },
    {
      name: "a channel that is switched off",
      snapshot: snapshot([open, timetable("r1", "roster", agent, [])], {
        channels: [{ ...company.channels[0]!, enabled: false }],
      }),
    },
  ],
});

it("names the hours without anybody", () => {
  const gap = snapshot([open, timetable("r1", "roster", agent, monday(10, 17))]);
  const [finding] = runRule(openWithoutRoster, { name: "", snapshot: gap }).findings;
  expect(finding?.message.zh).toContain("周一 09:00–10:00、周一 17:00–18:00");
});
