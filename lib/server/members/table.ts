import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { Member } from "@/lib/contracts/members";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { listMembers } from "./list";

const Query = z.object({});

export const memberTable = defineTable<z.infer<typeof Query>, Member>({
  id: "members",
  permission: "members:read",
  query: Query,
  open: async (ctx) => listed((await listMembers(ctx)).members),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "members" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    return [
      { key: "name", header: t("columns.name"), value: ({ name }) => name },
      { key: "email", header: tExport("column.email"), value: ({ email }) => email },
      {
        key: "role",
        header: t("columns.role"),
        value: ({ role }) => tCommon(`role.${role}`),
        code: ({ role }) => role,
      },
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
      instant("lastSignInAt", t("columns.lastSignIn"), ({ lastSignInAt }) => lastSignInAt),
      instant("disabledAt", t("disabled"), ({ disabledAt }) => disabledAt),
      { key: "sessions", header: t("columns.devices"), value: ({ liveSessions }) => liveSessions },
    ];
  },
});
