import { buildTeam, lina, receptionRole } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { unreadable } from "../../value";
import { dutyMismatch } from "./duty-mismatch";

const duties = ["conversation.view", "conversation.reply"];
const exporting = {
  ...receptionRole,
  grants: [...receptionRole.grants, { permission: "customer.export", effect: "allow" as const }],
};
const permissions = [{ id: "customer.export", name: "导出顾客", sensitive: true }];

testRule(dutyMismatch, {
  fails: [
    {
      name: "a right the job needs is missing",
      snapshot: buildTeam({ agents: [{ ...lina, duties: [...duties, "conversation.transfer"] }] }),
      subjects: ["a1"],
    },
    {
      name: "a sensitive right beyond the duties",
      snapshot: buildTeam({ agents: [{ ...lina, duties }], roles: [exporting], permissions }),
      subjects: ["a1"],
    },
  ],
  passes: [{ name: "rights and duties agree", snapshot: buildTeam({ agents: [{ ...lina, duties }] }) }],
  unknown: [
    {
      name: "grants unreadable",
      snapshot: buildTeam({
        agents: [{ ...lina, duties }],
        roles: [{ ...receptionRole, grants: unreadable("not-offered") }],
      }),
    },
    {
      name: "duties could not be read",
      snapshot: buildTeam({ agents: [{ ...lina, duties: unreadable("request-failed") }] }),
    },
    {
      name: "which rights are sensitive could not be read",
      snapshot: buildTeam({ agents: [{ ...lina, duties }], roles: [exporting], permissions: undefined }),
    },
  ],
  silent: [
    {
      name: "a harmless right beyond the duties",
      snapshot: buildTeam({
        agents: [{ ...lina, duties }],
        roles: [exporting],
        permissions: [{ id: "customer.export", sensitive: false }],
      }),
    },
    { name: "no duty list is kept", snapshot: buildTeam() },
    {
      name: "a leaver",
      snapshot: buildTeam({
        agents: [{ ...lina, state: "disabled", duties: ["conversation.transfer"] }],
      }),
    },
  ],
});
