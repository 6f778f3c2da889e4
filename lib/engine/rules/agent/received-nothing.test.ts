import type { ReceptionLog } from "../../sections/evidence";
import { withReception } from "../../testing/build-reception";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { receivedNothing } from "./received-nothing";

const week = (id: string, change: Partial<ReceptionLog>): Partial<ReceptionLog> => ({
  subject: { kind: "agent", id },
  onlineSeconds: 144_000,
  ...change,
});
const lina = (change: Partial<ReceptionLog>) => week("a1", change);
const wangqiang = (change: Partial<ReceptionLog>) => week("a2", { conversations: 46, ...change });

testRule(receivedNothing, {
  fails: [
    {
      name: "online all week while a colleague had 46",
      snapshot: withReception([lina({ conversations: 0 }), wangqiang({})]),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "both received", snapshot: withReception([lina({ conversations: 3 }), wangqiang({})]) }],
  unknown: [
    {
      name: "own number unreadable",
      snapshot: withReception([lina({ conversations: unreadable("not-offered") })]),
    },
    { name: "no numbers for one of them", snapshot: withReception([wangqiang({})]) },
    {
      name: "the colleague's number unreadable",
      snapshot: withReception([
        lina({ conversations: 0 }),
        wangqiang({ conversations: unreadable("not-offered") }),
      ]),
    },
    {
      name: "groups not collected",
      snapshot: withReception([lina({ conversations: 0 }), wangqiang({})], {
        team: { memberships: undefined },
      }),
    },
    { name: "log not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "never online",
      snapshot: withReception([lina({ conversations: 0, onlineSeconds: 0 }), wangqiang({})]),
    },
    {
      name: "the colleague had hardly any either",
      snapshot: withReception([lina({ conversations: 0 }), wangqiang({ conversations: 2 })]),
    },
    {
      name: "another week",
      snapshot: withReception([
        lina({ conversations: 0, from: "2026-02-09T00:00:00Z", to: "2026-02-16T00:00:00Z" }),
        wangqiang({}),
      ]),
    },
    {
      name: "online time is not kept",
      snapshot: withReception([lina({ conversations: 0, onlineSeconds: absent }), wangqiang({})]),
    },
  ],
});
