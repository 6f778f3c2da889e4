import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { Invitation } from "@/lib/contracts/members";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { listMembers } from "@/lib/server/members/list";

const Query = z.object({});

/** Open invitations, without their links. Only for those who may make them. */
export const invitationTable = defineTable<z.infer<typeof Query>, Invitation>({
  id: "invitations",
  permission: "members:write",
  query: Query,
  open: async (ctx) => listed((await listMembers(ctx)).invitations),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "members" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    return [
      { key: "email", header: t("invite.email"), value: ({ email }) => email },
      {
        key: "purpose",
        header: t("invitations.purpose"),
        value: ({ purpose }) => t(`invitations.${purpose}`),
        code: ({ purpose }) => purpose,
      },
      {
        key: "role",
        header: t("columns.role"),
        value: ({ role }) => tCommon(`role.${role}`),
        code: ({ role }) => role,
      },
      { key: "invitedBy", header: t("invitations.invitedBy"), value: ({ invitedBy }) => invitedBy },
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
      instant("expiresAt", t("invitations.expires"), ({ expiresAt }) => expiresAt),
      { key: "expired", header: t("invitations.expired"), value: ({ isExpired }) => isExpired },
    ];
  },
});
