import "server-only";
import { createTranslator } from "next-intl";
import { PackQuery, type PackRow } from "@/lib/contracts/packs";
import { SEVERITIES } from "@/lib/engine/verdict";
import { db } from "@/lib/server/db";
import { defineTable } from "@/lib/server/exports/define-table";
import { everyPage } from "@/lib/server/exports/pages";
import { listPacks } from "./list";
import { packsWithinSeat } from "./within-seat";

const PAGE = 100;

export const packTable = defineTable<PackQuery, PackRow>({
  id: "packs",
  permission: "packs:read",
  query: PackQuery,
  open: async (ctx) => ({
    total: await db().pack.count({
      where: { organisationId: ctx.organisation.id, ...(await packsWithinSeat(db(), ctx)) },
    }),
    rows: everyPage<PackRow, string>(async (cursor) => {
      const { packs, nextCursor } = await listPacks(ctx, { limit: PAGE, ...(cursor && { cursor }) });
      return { rows: packs, next: nextCursor };
    }),
  }),
  columns: ({ catalogue, instant, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "packs" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "number", header: tExport("column.number"), value: ({ number }) => number },
      { key: "firstDay", header: t("make.from"), value: ({ period }) => period.firstDay },
      { key: "lastDay", header: t("make.to"), value: ({ period }) => period.lastDay },
      {
        key: "status",
        header: tExport("column.state"),
        value: (pack) =>
          pack.status === "made" ? t(pack.deleted ? "deleted" : "made") : t(`status.${pack.status}`),
        code: (pack) => (pack.deleted ? "deleted" : pack.status),
      },
      {
        key: "completeness",
        header: t("columns.state"),
        value: ({ completeness }) => completeness && t(`completeness.${completeness}`),
        code: ({ completeness }) => completeness,
      },
      { key: "omissions", header: t("omissions.title"), value: ({ summary }) => summary?.omissions ?? null },
      ...SEVERITIES.map((severity) => ({
        key: severity,
        header: tCommon(`severity.${severity}`),
        value: ({ summary }: PackRow) => summary && (summary.findings[severity] ?? 0),
      })),
      {
        key: "unknown",
        header: tExport("column.unjudged"),
        value: ({ summary }) => summary?.unknown ?? null,
      },
      { key: "chainCount", header: t("columns.chain"), value: ({ chainHead }) => chainHead?.count ?? null },
      { key: "chainHash", header: t("columns.chainHash"), value: ({ chainHead }) => chainHead?.hash ?? null },
      { key: "size", header: t("columns.bytes"), value: ({ size }) => size },
      { key: "sha256", header: "SHA-256", value: ({ sha256 }) => sha256 },
      { key: "held", header: t("held"), value: ({ held }) => held && `${held.by}: ${held.reason}` },
      { key: "error", header: tExport("column.reason"), value: ({ error }) => text(error?.text) },
      { key: "requestedBy", header: t("facts.requestedBy"), value: ({ requestedBy }) => requestedBy },
      instant("queuedAt", tExport("column.queuedAt"), ({ queuedAt }) => queuedAt),
      instant("finishedAt", tExport("column.finishedAt"), ({ finishedAt }) => finishedAt),
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
    ];
  },
});
