import type { Edit } from "../draft/edit";
import type { Facts } from "../facts";
import { rowsOf } from "../snapshot";

/** Agents whose account, rights, groups or shifts a list of edits changes, by id. */
export function touchedPeople(facts: Facts, edits: readonly Edit[]): string[] {
  return [...new Set(edits.flatMap((edit) => peopleOf(facts, edit)))].sort();
}

function peopleOf(facts: Facts, edit: Edit): string[] {
  const { snapshot } = facts;
  const row = edit.op === "add" ? edit.row : undefined;
  const key = edit.op === "add" ? "" : edit.key;
  switch (edit.section) {
    case "agents":
      return [row ? String(row.id) : key];
    case "memberships":
      return [row ? String(row.agentId) : (key.split("~")[0] ?? key)];
    case "agentPush":
    case "devices":
      return rowsOf(snapshot, edit.section)
        .filter(({ id }) => id === key)
        .map(({ agentId }) => agentId);
    case "roles":
    case "roleGroups":
      return rowsOf(snapshot, "agents")
        .filter((agent) =>
          facts.permissions
            .held(agent)
            .held.some(({ role, via }) => (edit.section === "roles" ? role.id === key : via?.id === key)),
        )
        .map(({ id }) => id);
    case "hours":
      return subjectsOf(facts, edit).flatMap(({ kind, id }) => {
        if (kind === "agent") return [id];
        if (kind === "group") return facts.reach.membersOf(id).map(({ agent }) => agent.id);
        return kind === "organisation" ? rowsOf(snapshot, "agents").map((agent) => agent.id) : [];
      });
    default:
      return [];
  }
}

function subjectsOf({ snapshot }: Facts, edit: Edit): { kind: string; id: string }[] {
  if (edit.op === "add") return (edit.row.subjects as { kind: string; id: string }[] | undefined) ?? [];
  return rowsOf(snapshot, "hours").find(({ id }) => id === edit.key)?.subjects ?? [];
}
