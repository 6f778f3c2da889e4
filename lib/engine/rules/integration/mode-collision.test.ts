import type { Integration } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { absent, unreadable } from "../../value";
import { modeCollision } from "./mode-collision";

const platform = "wecom-kf" as const;
const link = (change: Partial<Integration>) =>
  buildTeam({ integrations: [{ id: "i1", name: "客服系统", enabled: true, ...change }] }, { platform });
const collision = { bodyError: "95011 already use wecom inner kf" };

testRule(modeCollision, {
  fails: [{ name: "95011", snapshot: link(collision), subjects: ["i1"] }],
  passes: [
    { name: "no error", snapshot: link({ bodyError: "" }) },
    { name: "another error", snapshot: link({ bodyError: "45009 api freq out of limit" }) },
  ],
  unknown: [
    { name: "body not looked into", snapshot: link({ bodyError: unreadable("not-collected") }) },
    {
      name: "it may be switched off",
      snapshot: link({ ...collision, enabled: unreadable("not-offered") }),
    },
    { name: "integrations not collected", snapshot: buildTeam({}, { platform }) },
  ],
  silent: [
    { name: "switched off", snapshot: link({ ...collision, enabled: false }) },
    { name: "a link without such answers", snapshot: link({ bodyError: absent }) },
  ],
});
