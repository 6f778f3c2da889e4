import type { Contact } from "../../sections/replies";
import { buildTeam } from "../../testing/build-team";
import { testRule } from "../../testing/rule-tester";
import { noTeamList } from "./no-team-list";

const contacts = (...changes: Partial<Contact>[]) =>
  buildTeam({
    contacts: changes.map((change, at) => ({
      id: `p${at + 1}`,
      name: "联系人",
      kind: "team" as const,
      ...change,
    })),
  });

testRule(noTeamList, {
  fails: [
    { name: "nobody", snapshot: contacts(), subjects: ["org"] },
    { name: "only the vendor", snapshot: contacts({ kind: "vendor" }), subjects: ["org"] },
  ],
  passes: [{ name: "a colleague", snapshot: contacts({ kind: "team" }) }],
  unknown: [
    { name: "nobody was asked", snapshot: buildTeam() },
    {
      name: "only part of the list was read",
      snapshot: buildTeam({ contacts: [] }, { ledger: { contacts: { status: "partial" } } }),
    },
  ],
});
