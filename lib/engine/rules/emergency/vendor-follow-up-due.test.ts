import type { Incident } from "../../sections/evidence";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { vendorFollowUpDue } from "./vendor-follow-up-due";

const incident = (change: Partial<Incident>) =>
  buildTeam({
    incidents: [
      {
        id: "i1",
        name: "官网消息延迟",
        startedAt: "2026-02-20T14:00:00Z",
        vendorPromisedAt: "2026-02-24T10:00:00Z",
        vendorAnswered: false,
        ...change,
      },
    ],
  });

testRule(vendorFollowUpDue, {
  fails: [{ name: "promised last week", snapshot: incident({}), subjects: ["i1"] }],
  passes: [
    { name: "answered", snapshot: incident({ vendorAnswered: true }) },
    { name: "not due yet", snapshot: incident({ vendorPromisedAt: "2026-03-05T10:00:00Z" }) },
  ],
  unknown: [
    { name: "date unreadable", snapshot: incident({ vendorPromisedAt: unreadable("not-collected") }) },
    {
      name: "not known whether answered",
      snapshot: incident({ vendorAnswered: unreadable("not-collected") }),
    },
    { name: "incidents not collected", snapshot: buildTeam() },
  ],
  silent: [
    {
      name: "not reported to a vendor",
      snapshot: incident({ vendorPromisedAt: absent, vendorAnswered: absent }),
    },
  ],
});
