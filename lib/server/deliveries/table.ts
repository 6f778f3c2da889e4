import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import { DeliveryQuery, type DeliveryView, TargetParams } from "@/lib/contracts/notifications";
import { db } from "@/lib/server/db";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { getTargetInOrganisation } from "@/lib/server/notification-targets/get-in-organisation";
import { withinSeat } from "@/lib/server/seat";
import { listDeliveries } from "./list";

const PAGE = 200;
const Query = DeliveryQuery.extend(TargetParams.shape);

export const deliveryTable = defineTable<z.infer<typeof Query>, DeliveryView>({
  id: "deliveries",
  permission: "notifications:read",
  query: Query,
  open: async (ctx, { cursor: _, ...query }) => {
    const { id: targetId } = await getTargetInOrganisation(db(), ctx, query.targetId);
    const { status } = query;
    const rows = everyPage<DeliveryView, string>(async (cursor) => {
      const page = await listDeliveries(ctx, { ...query, limit: PAGE, ...(cursor && { cursor }) });
      return { rows: page.deliveries, next: page.nextCursor };
    });
    return {
      total: await db().delivery.count({
        where: {
          targetId,
          ...withinSeat(ctx, { source: "sourceId", at: "occurredAt" }),
          ...(status && { status }),
        },
      }),
      rows,
    };
  },
  columns: ({ catalogue, instant, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "notifications" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "event",
        header: tExport("column.event"),
        value: ({ event }) => (event === "test" ? t("test") : t(`event.${event}`)),
        code: ({ event }) => event,
      },
      { key: "subject", header: tExport("column.subject"), value: ({ subject }) => subject },
      {
        key: "status",
        header: tExport("column.state"),
        value: ({ status }) => t(`status.${status}`),
        code: ({ status }) => status,
      },
      instant("occurredAt", tExport("column.at"), ({ occurredAt }) => occurredAt),
      instant("finishedAt", tExport("column.finishedAt"), ({ finishedAt }) => finishedAt),
      { key: "attempts", header: tExport("column.attempts"), value: ({ attempts }) => attempts.length },
      {
        key: "answer",
        header: tExport("column.answer"),
        value: ({ attempts }) => attempts[0]?.outcome.code ?? null,
      },
      {
        key: "reason",
        header: tExport("column.reason"),
        value: ({ attempts }) => text(attempts[0]?.outcome.text),
        code: ({ attempts }) => attempts[0]?.outcome.text ?? null,
      },
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
