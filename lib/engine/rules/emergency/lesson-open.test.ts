import type { Incident } from "../../sections/evidence";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { lessonOpen } from "./lesson-open";

const incident = (change: Partial<Incident>) =>
  buildTeam({
    incidents: [
      {
        id: "i1",
        name: "夜班收不到消息",
        startedAt: "2026-02-20T14:00:00Z",
        endedAt: "2026-02-21T00:30:00Z",
        ...change,
      },
    ],
  });

testRule(lessonOpen, {
  fails: [
    { name: "ended, nothing written", snapshot: incident({ lessonRecorded: false }), subjects: ["i1"] },
  ],
  passes: [{ name: "reviewed", snapshot: incident({ lessonRecorded: true }) }],
  unknown: [
    {
      name: "not known whether reviewed",
      snapshot: incident({ lessonRecorded: unreadable("not-collected") }),
    },
    {
      name: "not known whether it ended",
      snapshot: incident({ endedAt: unreadable("not-collected"), lessonRecorded: false }),
    },
    { name: "incidents not collected", snapshot: buildTeam() },
  ],
  silent: [{ name: "still going on", snapshot: incident({ endedAt: absent, lessonRecorded: false }) }],
});
