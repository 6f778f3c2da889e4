import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { noRedistributeOnLogout } from "./no-redistribute-on-logout";

const group = { id: "g1", name: "售前组", enabled: true };
const off = { ...group, redistributeOnLogout: false };

testRule(noRedistributeOnLogout, {
  fails: [{ name: "switched off", snapshot: buildTeam({ groups: [off] }), subjects: ["g1"] }],
  passes: [
    { name: "switched on", snapshot: buildTeam({ groups: [{ ...group, redistributeOnLogout: true }] }) },
  ],
  unknown: [
    {
      name: "setting unreadable",
      snapshot: buildTeam({ groups: [{ ...group, redistributeOnLogout: unreadable("redacted") }] }),
    },
    { name: "groups not collected", snapshot: buildTeam({ groups: undefined }) },
  ],
  silent: [
    { name: "a retired group", snapshot: buildTeam({ groups: [{ ...off, enabled: false }] }) },
    {
      name: "a platform without the setting",
      snapshot: buildTeam({ groups: [off] }, { platform: "livehelperchat" }),
    },
  ],
});
