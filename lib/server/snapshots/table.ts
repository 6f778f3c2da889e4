import "server-only";
import { createTranslator } from "next-intl";
import { SnapshotQuery, type SnapshotRow } from "@/lib/contracts/snapshots";
import { endOfDay, startOfDay } from "@/lib/server/day";
import { db } from "@/lib/server/db";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { listSnapshots } from "./list";
import { placesOf } from "./sequence";

const PAGE = 200;

export const snapshotTable = defineTable<SnapshotQuery, SnapshotRow>({
  id: "snapshots",
  permission: "snapshots:read",
  query: SnapshotQuery,
  open: async (ctx, { cursor: _, ...query }) => {
    // Refuses a foreign source before anything is counted.
    await listSnapshots(ctx, { ...query, limit: 1 });
    const { id: organisationId, timezone } = ctx.organisation;
    const places = await placesOf(ctx, {
      sources: query.source,
      changed: query.changed,
      from: query.from ? startOfDay(query.from, timezone) : undefined,
      to: query.to ? endOfDay(query.to, timezone) : undefined,
      limit: await db().snapshot.count({ where: { organisationId } }),
    });
    const rows = everyPage<SnapshotRow, string>(async (cursor) => {
      const page = await listSnapshots(ctx, { ...query, limit: PAGE, ...(cursor && { cursor }) });
      return { rows: page.snapshots, next: page.nextCursor };
    });
    return { total: places.length, rows };
  },
  columns: ({ catalogue, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "snapshots" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      instant("takenAt", t("columns.takenAt"), ({ takenAt }) => takenAt),
      instant("storedAt", t("fact.storedAt"), ({ storedAt }) => storedAt),
      {
        key: "source",
        header: t("columns.source"),
        value: ({ source }) => source.name,
        code: ({ source }) => source,
      },
      {
        key: "origin",
        header: tExport("column.origin"),
        value: ({ origin }) => tExport(`origin.${origin.kind}`),
        code: ({ origin }) => origin.kind,
      },
      { key: "by", header: tExport("column.by"), value: ({ origin }) => origin.by },
      { key: "changes", header: t("columns.changes"), value: ({ changes }) => changes },
      ...(["PROVEN", "REFUTED", "UNKNOWN"] as const).map((verdict) => ({
        key: verdict.toLowerCase(),
        header: `${t("columns.reception")}: ${tExport(`proof.${verdict}`)}`,
        value: ({ reception }: SnapshotRow) => reception[verdict],
      })),
      { key: "darkHours", header: tExport("column.darkHours"), value: ({ darkHours }) => darkHours },
      { key: "rows", header: tExport("column.rows"), value: ({ rows }) => rows },
      { key: "hash", header: t("columns.hash"), value: ({ hash }) => hash },
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
