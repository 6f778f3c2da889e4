import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable, absent } from "../../value";
import { linkDown } from "./link-down";

const links = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "抖店", enabled: true, ...change }] });

testRule(linkDown, {
  fails: [{ name: "down", snapshot: links({ link: "down" }), subjects: ["i1"] }],
  passes: [{ name: "up", snapshot: links({ link: "up" }) }],
  unknown: [
    { name: "unreadable", snapshot: links({ link: unreadable("not-offered") }) },
    { name: "it may be switched off", snapshot: links({ link: "down", enabled: unreadable("not-offered") }) },
    { name: "integrations not collected", snapshot: buildTeam() },
  ],
  silent: [
    { name: "switched off on purpose", snapshot: links({ link: "down", enabled: false }) },
    { name: "a system without a standing link", snapshot: links({ link: absent }) },
  ],
});
