import type { Grant } from "@/lib/engine/sections/roles";
import { known, read } from "@/lib/engine/value";
import { choice } from "../cells/choice";
import { oneOf, someOf } from "../cells/list";
import { EVERY_PERMISSION, PERMISSION_WORDS, permission } from "../permission-words";
import { defineSheet, optional, required } from "../sheet";

export const rolePermissions = defineSheet({
  key: "rolePermissions",
  name: { zh: "角色权限", en: "Role permissions" },
  about: {
    zh: "角色勾选了哪些权限，每行一项。没有列出的权限视为未勾选；整个角色看不到时填一行，权限写“读不到”。",
    en: "One tick per row. What is not listed is not ticked; for a role that cannot be seen give one row with “unreadable”.",
  },
  sections: ["permissions"],
  unique: ["roleId", "permission"],
  columns: {
    roleId: required(oneOf("roles"), {
      zh: "角色",
      en: "Role",
      note: { zh: "「角色」中的编号或名称。", en: "Id or name from “Roles”." },
      example: "售前客服",
    }),
    permission: optional(permission, {
      zh: "权限",
      en: "Permission",
      note: { zh: "可从下拉列表选择。", en: "Choose from the list." },
      example: "查看对话",
    }),
    effect: optional(choice({ allow: { zh: "允许", en: "allow" }, deny: { zh: "禁止", en: "deny" } }), {
      zh: "效果",
      en: "Effect",
      note: { zh: "留空即“允许”。", en: "Empty means “allow”." },
      example: "允许",
    }),
    scope: optional(someOf("groups", { missing: "error", all: "no-limit" }), {
      zh: "限定客服组",
      en: "Limited to groups",
      note: { zh: "只对部分客服组有效时填写，留空为不限。", en: "Only when limited; empty for everywhere." },
      example: "",
    }),
  },
  map(rows, draft) {
    const byRole = new Map(draft.ids("roles").map((id) => [id, [] as Grant[]]));
    const unseen = new Map<string, (typeof rows)[number]["permission"]>();
    const used = new Set<string>(PERMISSION_WORDS.map(({ id }) => id));
    for (const row of rows) {
      const tick = read(row.permission);
      if (!("value" in tick)) {
        if (tick.state === "unreadable") unseen.set(row.roleId, row.permission);
        continue;
      }
      const scope = known(row.scope);
      if (tick.value !== EVERY_PERMISSION) used.add(tick.value);
      byRole.get(row.roleId)?.push({
        permission: tick.value,
        effect: known(row.effect) ?? "allow",
        ...(scope && { scope }),
      });
    }
    for (const [id, grants] of byRole) {
      const missing = unseen.get(id);
      grants.sort((a, b) => (a.permission < b.permission ? -1 : 1));
      // A role that was only partly visible could hold more than was written down.
      draft.amend("roles", id, { grants: unseen.has(id) ? (missing as never) : grants });
    }
    const words = new Map(PERMISSION_WORDS.map((word) => [word.id, word]));
    for (const id of used) {
      const word = words.get(id);
      draft.add("permissions", {
        id,
        name: word?.name.zh ?? id,
        ...(word && { area: word.area.zh, sensitive: word.sensitive }),
      });
    }
  },
});
