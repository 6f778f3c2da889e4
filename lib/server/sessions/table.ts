import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { AccountSession } from "@/lib/contracts/account";
import { getAccount } from "@/lib/server/account/get";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";

const Query = z.object({});

/** One's own sign-ins. */
export const sessionTable = defineTable<z.infer<typeof Query>, AccountSession>({
  id: "sessions",
  permission: "account:self",
  query: Query,
  open: async (ctx) => listed((await getAccount(ctx)).sessions),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "account" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "device", header: t("sessions.device"), value: ({ userAgent }) => userAgent },
      { key: "address", header: t("sessions.address"), value: ({ ip }) => ip },
      { key: "current", header: t("sessions.current"), value: ({ isCurrent }) => isCurrent },
      instant("signedInAt", t("sessions.signedIn"), ({ createdAt }) => createdAt),
      instant("lastSeenAt", t("sessions.lastSeen"), ({ lastSeenAt }) => lastSeenAt),
      instant("expiresAt", tExport("column.until"), ({ expiresAt }) => expiresAt),
    ];
  },
});
