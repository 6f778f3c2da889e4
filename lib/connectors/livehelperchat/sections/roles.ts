import type { Grant, Permission, Role } from "@/lib/engine/sections/roles";
import { absent, unreadable } from "@/lib/engine/value";
import type { z } from "zod";
import type { LhcRaw } from "../raw";
import { GroupRoleRow, PeopleGroupRow, RoleFunctionRow, RoleRow } from "../rows";
import type { Section } from "../../section";
import { fromTables } from "../section";

type RoleFunction = z.infer<typeof RoleFunctionRow>;

const ROLE_FIELDS = {
  builtin: absent,
  receives: absent,
  adminSiteOnly: absent,
  groupScope: absent,
  channelScope: absent,
  lastReviewedAt: absent,
};

export function rolesSection(raw: LhcRaw): Section<"roles"> {
  return fromTables(
    "roles",
    raw,
    (table) => {
      const functions = table.rows("lh_rolefunction", RoleFunctionRow);
      return table.rows("lh_role", RoleRow).map((row): Role => ({
        id: row.id,
        name: row.name || row.id,
        grants: grantsOf(functions.filter(({ role_id }) => role_id === row.id)),
      }));
    },
    ROLE_FIELDS,
  );
}

/** A limited entry covers less than its name says, and nobody documents how much: the role is then not understood. */
function grantsOf(rows: RoleFunction[]): Role["grants"] {
  const limited = rows.find((row) => row.limitation);
  const strange = rows.find((row) => row.type !== 0 && row.type !== 1);
  const odd = limited ?? strange;
  if (odd) return unreadable("unrecognised", permissionOf(odd));
  return rows.map((row): Grant => ({
    permission: permissionOf(row),
    effect: row.type === 1 ? "deny" : "allow",
  }));
}

const permissionOf = (row: RoleFunction) => `${row.module}/${row.function}`;

/** The platform lists its permissions nowhere; known are those that some role speaks about. */
export function permissionsSection(raw: LhcRaw): Section<"permissions"> {
  const section = fromTables(
    "permissions",
    raw,
    (table) => {
      const byId = new Map<string, Permission>();
      for (const row of table.rows("lh_rolefunction", RoleFunctionRow)) {
        byId.set(permissionOf(row), { id: permissionOf(row), area: row.module });
      }
      return [...byId.values()];
    },
    { name: absent, sensitive: absent },
  );
  const { permissions: entry } = section.ledger;
  if (entry.status !== "complete") return section;
  const ledger = { permissions: { ...entry, status: "partial" as const, detail: ONLY_NAMED } };
  return { ...section, ledger };
}

const ONLY_NAMED = {
  zh: "平台不列出全部权限，这里只有角色中出现过的权限",
  en: "the platform does not list its permissions; these are the ones roles mention",
};

export function roleGroupsSection(raw: LhcRaw): Section<"roleGroups"> {
  return fromTables("roleGroups", raw, (table) => {
    const links = table.rows("lh_grouprole", GroupRoleRow);
    return table.rows("lh_group", PeopleGroupRow).map((row) => ({
      id: row.id,
      name: row.name || row.id,
      enabled: row.disabled === undefined ? undefined : !row.disabled,
      roleIds: links.filter((link) => link.group_id === row.id).map((link) => link.role_id),
    }));
  });
}
