import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { integrationDisabled } from "./disabled";

const links = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "抖店", enabled: true, ...change }] });

testRule(integrationDisabled, {
  fails: [
    {
      name: "off while a channel depends on it",
      snapshot: links({ enabled: false, channelIds: ["c1"] }),
      subjects: ["i1"],
    },
    { name: "on but not authorised", snapshot: links({ authorised: false }), subjects: ["i1"] },
    {
      name: "authorisation ended",
      snapshot: links({ authorised: true, authorisedUntil: "2026-02-28T00:00:00Z" }),
      subjects: ["i1"],
    },
  ],
  passes: [
    {
      name: "on and authorised",
      snapshot: links({ authorised: true, authorisedUntil: "2027-01-01T00:00:00Z" }),
    },
    { name: "on, needs no authorisation", snapshot: links({}) },
  ],
  unknown: [
    {
      name: "switch unreadable",
      snapshot: links({ enabled: unreadable("no-permission"), authorised: true }),
    },
    { name: "authorisation unreadable", snapshot: links({ authorised: unreadable("no-permission") }) },
    {
      name: "off, its channels are not on record",
      snapshot: links({ enabled: false, channelIds: unreadable("not-collected") }),
    },
    { name: "integrations not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "an application nobody uses", snapshot: links({ enabled: false, channelIds: [] }) },
    {
      name: "unused and unauthorised",
      snapshot: links({ enabled: false, authorised: false, channelIds: absent }),
    },
  ],
});
