import type { Grant, Permission, Role } from "@/lib/engine/sections/roles";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section } from "../../section";
import { refusedParts } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { AgentRow, CustomRoleRow } from "../rows";
import { CONVERSATION_WORDS, OTHER_WORDS } from "../semantics";

const ROLE_FIELDS = {
  receives: absent,
  adminSiteOnly: absent,
  groupScope: absent,
  channelScope: absent,
  lastReviewedAt: absent,
};

/** Known from the program, because no call lists them. */
const BUILTIN: readonly Role[] = [
  {
    id: "administrator",
    name: "administrator",
    builtin: true,
    highPrivilege: true,
    grants: [{ permission: "*", effect: "allow" }],
  },
  { id: "agent", name: "agent", builtin: true, highPrivilege: false, grants: allow(CONVERSATION_WORDS) },
];

export function roleSections(raw: ChatwootRaw): Section<"roles" | "permissions"> {
  const { customRoles } = raw;
  // An edition without custom roles answers 404, and then the two built-in ones are all there are.
  const isMissing = isRefused(customRoles) && customRoles.refused === "missing";
  const { rows, bad } = isRefused(customRoles) ? { rows: [], bad: 0 } : customRoles;
  const roles = [...BUILTIN, ...rows.map(toRole)];
  const words = new Set<string>([
    ...CONVERSATION_WORDS,
    ...OTHER_WORDS,
    ...rows.flatMap(({ permissions = [] }) => permissions),
  ]);
  const permissions = [...words].map((id): Permission => ({ id, area: areaOf(id) }));
  const reading = {
    at: raw.takenAt,
    requests: ["GET agents", "GET custom_roles"],
    shortfalls: [isMissing ? null : refusedParts([customRoles]), badRows(bad)],
  };
  return {
    roles,
    permissions,
    ledger: {
      roles: readEntry({ ...reading, received: roles.length, fields: ROLE_FIELDS }),
      permissions: readEntry({
        ...reading,
        received: permissions.length,
        fields: { name: absent, sensitive: unreadable("not-offered") },
      }),
    },
  };
}

/** A custom role stands in for the rights of an agent; administrators keep theirs. */
export function roleIdsOf({ role, custom_role_id }: AgentRow): string[] | undefined {
  if (role === "administrator") return ["administrator"];
  if (custom_role_id !== undefined) return [customRoleId(custom_role_id)];
  return role === "agent" ? ["agent"] : undefined;
}

const customRoleId = (id: string) => `custom-${id}`;

function toRole(row: CustomRoleRow): Role {
  return {
    id: customRoleId(row.id),
    name: row.name || row.id,
    builtin: false,
    highPrivilege: false,
    grants: row.permissions && allow(row.permissions),
  };
}

function allow(words: readonly string[]): Grant[] {
  return words.map((permission) => ({ permission, effect: "allow" }));
}

/** `conversation_unassigned_manage` belongs to conversations, `knowledge_base_manage` to the knowledge base. */
function areaOf(word: string): string {
  return word.startsWith("conversation_") ? "conversation" : word.replace(/_manage$/, "");
}
