import type { Credential } from "../../sections/connections";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { notAdmin } from "./not-admin";

const platform = "chatwoot" as const;
const keys = (change: Partial<Credential>) =>
  buildTeam({ credentials: [{ id: "k1", name: "CRM 接口", usedBy: ["CRM"], ...change }] }, { platform });

testRule(notAdmin, {
  fails: [
    {
      name: "an agent's token",
      snapshot: keys({ needsAdminRights: true, adminRights: false }),
      subjects: ["k1"],
    },
  ],
  passes: [
    { name: "an administrator's token", snapshot: keys({ needsAdminRights: true, adminRights: true }) },
  ],
  unknown: [
    { name: "unreadable", snapshot: keys({ needsAdminRights: unreadable("no-permission") }) },
    { name: "credentials not collected", snapshot: buildTeam({}, { platform }) },
    {
      name: "rights unreadable",
      snapshot: keys({ needsAdminRights: true, adminRights: unreadable("no-permission") }),
    },
  ],
  silent: [
    {
      name: "a token that needs no such rights",
      snapshot: keys({ needsAdminRights: false, adminRights: false }),
    },
  ],
});
