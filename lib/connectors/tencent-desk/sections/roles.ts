import type { Grant, Permission, Role } from "@/lib/engine/sections/roles";
import { absent, unreadable } from "@/lib/engine/value";
import { cutShort } from "../../listing";
import { isRefused, refusedPart } from "../../refusal";
import { badRows, readEntry, type Section } from "../../section";
import type { DeskRaw } from "../raw";
import type { RoleRow } from "../rows";
import { ADMIN_SITE, CHAT_WORKBENCH, WORKBENCH } from "../semantics";

const ROLE_FIELDS = {
  receives: absent,
  adminSiteOnly: absent,
  groupScope: absent,
  channelScope: absent,
  lastReviewedAt: absent,
};

/** Known from the vendor's pages, because the call lists custom roles only. */
const BUILTIN: readonly Role[] = [
  {
    id: "1",
    name: "超级管理员",
    builtin: true,
    highPrivilege: true,
    grants: [{ permission: "*", effect: "allow" }],
  },
  { id: "5", name: "在线员工", builtin: true, highPrivilege: false, grants: allow([WORKBENCH]) },
  {
    id: "7",
    name: "在线管理员",
    builtin: true,
    highPrivilege: true,
    adminSiteOnly: true,
    grants: allow([ADMIN_SITE]),
  },
];

export function roleSections(raw: DeskRaw): Section<"roles" | "permissions"> {
  const { roles: answer, takenAt: at } = raw;
  const { rows, bad } = isRefused(answer) ? { rows: [], bad: 0 } : answer;
  const own = rows.filter(({ roleid }) => !BUILTIN.some(({ id }) => id === roleid));
  const roles = [...BUILTIN, ...own.map(toRole)];
  const words = new Set([
    ADMIN_SITE,
    WORKBENCH,
    CHAT_WORKBENCH,
    ...own.flatMap(({ permissionlist = [] }) => permissionlist),
  ]);
  const permissions = [...words].map((id): Permission => ({ id, area: "workbench" }));
  const reading = {
    at,
    requests: ["POST get_role_list"],
    shortfalls: [refusedPart([answer]), isRefused(answer) ? null : cutShort(answer), badRows(bad)],
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

function toRole(row: RoleRow): Role {
  const scope = row.membergroupidlist ?? [];
  return {
    id: row.roleid,
    name: row.rolename || row.roleid,
    builtin: false,
    highPrivilege: false,
    grants: row.permissionlist && allow(row.permissionlist),
    ...(scope.length > 0 && { groupScope: scope }),
  };
}

function allow(words: readonly string[]): Grant[] {
  return words.map((permission) => ({ permission, effect: "allow" }));
}
