import type { SectionName, SectionRow } from "./snapshot";

/** The identity of a row inside its section: its immutable platform id, or the ids it joins. */
export function rowKey<S extends SectionName>(section: S, row: SectionRow<S>): string {
  const fields = row as Record<string, unknown>;
  switch (section) {
    case "memberships":
      return `${String(fields.agentId)}~${String(fields.groupId)}`;
    case "presence":
      return fields.groupId === undefined
        ? String(fields.agentId)
        : `${String(fields.agentId)}~${String(fields.groupId)}`;
    case "channelLoad":
      return String(fields.channelId);
    default:
      return String(fields.id);
  }
}
