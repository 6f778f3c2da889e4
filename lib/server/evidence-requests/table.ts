import "server-only";
import { createTranslator } from "next-intl";
import { RequestQuery, type RequestRow } from "@/lib/contracts/evidence-requests";
import { db } from "@/lib/server/db";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { listRequests, requestsAsked } from "./list";

const PAGE = 100;

export const requestTable = defineTable<RequestQuery, RequestRow>({
  id: "evidence-requests",
  permission: "evidence:read",
  query: RequestQuery,
  open: async (ctx, { cursor: _, ...query }) => ({
    total: await db().evidenceRequest.count({ where: requestsAsked(ctx, query) }),
    rows: everyPage<RequestRow, string>(async (cursor) => {
      const page = await listRequests(ctx, { ...query, limit: PAGE, ...(cursor && { cursor }) });
      return { rows: page.requests, next: page.nextCursor };
    }),
  }),
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "evidence-requests" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "number",
        header: tExport("column.number"),
        value: ({ number }) => `ER-${number}`,
        code: ({ number }) => number,
      },
      { key: "title", header: t("field.title"), value: ({ title }) => title },
      {
        key: "status",
        header: t("field.status"),
        value: ({ status }) => t(`status.${status}`),
        code: ({ status }) => status,
      },
      { key: "overdue", header: t("overdue"), value: ({ isOverdue }) => isOverdue },
      instant("dueAt", t("field.due"), ({ dueAt }) => dueAt),
      { key: "assignee", header: t("field.assignee"), value: ({ assignee }) => assignee?.name ?? null },
      { key: "askedBy", header: t("field.askedBy"), value: ({ askedBy }) => askedBy.name },
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
