import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { TargetView } from "@/lib/contracts/notifications";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { listTargets } from "./list";

const Query = z.object({});

export const targetTable = defineTable<z.infer<typeof Query>, TargetView>({
  id: "notification-targets",
  permission: "notifications:read",
  query: Query,
  open: async (ctx) => listed(await listTargets(ctx)),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "notifications" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "name", header: tExport("column.name"), value: ({ name }) => name },
      {
        key: "kind",
        header: tExport("column.kind"),
        value: ({ kind }) => t(`kind.${kind}`),
        code: ({ kind }) => kind,
      },
      { key: "enabled", header: tExport("column.enabled"), value: ({ isEnabled }) => isEnabled },
      { key: "host", header: tExport("column.host"), value: ({ address }) => address.host },
      ...(["pending", "sent", "dead", "withdrawn"] as const).map((status) => ({
        key: status,
        header: t(`status.${status}`),
        value: ({ counts }: TargetView) => counts[status],
      })),
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
