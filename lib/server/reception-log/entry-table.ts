import "server-only";
import { createTranslator } from "next-intl";
import { EntryQuery, type LogEntryRow } from "@/lib/contracts/reception-log";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { countLogEntries, listLogEntries } from "./list-entries";

const PAGE = 500;

export const logEntryTable = defineTable<EntryQuery, LogEntryRow>({
  id: "reception-log",
  permission: "reception-log:read",
  query: EntryQuery,
  open: async (ctx, { cursor: _, ...query }) => {
    const rows = everyPage<LogEntryRow, string>(async (cursor) => {
      const page = await listLogEntries(ctx, { ...query, limit: PAGE, ...(cursor && { cursor }) });
      return { rows: page.entries, next: page.nextCursor };
    });
    return { total: await countLogEntries(ctx, query), rows };
  },
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "reception-log" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      instant("receivedAt", t("column.at"), ({ receivedAt }) => receivedAt),
      instant("sentAt", t("field.sentAt"), ({ sentAt }) => sentAt),
      { key: "channel", header: t("column.channel"), value: ({ channel }) => channel },
      { key: "channelId", header: tExport("column.channelId"), value: ({ channelId }) => channelId },
      {
        key: "state",
        header: t("column.state"),
        value: ({ state }) => t(`state.${state}`),
        code: ({ state }) => state,
      },
      { key: "late", header: t("lateMark"), value: ({ late }) => late },
      { key: "messageId", header: t("field.messageId"), value: ({ messageId }) => messageId },
      { key: "sequence", header: t("field.sequence"), value: ({ sequence }) => sequence },
      { key: "agent", header: t("field.agent"), value: ({ agent }) => agent },
      { key: "error", header: t("field.error"), value: ({ error }) => error },
      { key: "file", header: t("column.file"), value: ({ file }) => file },
      { key: "row", header: t("column.row"), value: ({ row }) => row },
    ];
  },
});
