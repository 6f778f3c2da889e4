import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import { CACHE_HEADERS, type SiteReport, type SiteScanView } from "@/lib/contracts/site-scans";
import { defineTable } from "@/lib/server/exports/define-table";
import { listed } from "@/lib/server/exports/on-view";
import { listSiteScans } from "./list";

type Row = { scan: SiteScanView; resource: SiteReport["resources"][number] | null };

/** One line for each thing that was asked for; a scan that has not looked yet has a line of its own. */
export const siteScanTable = defineTable<Record<string, never>, Row>({
  id: "site-scans",
  permission: "probes:read",
  query: z.object({}),
  open: async (ctx) => {
    const scans = await listSiteScans(ctx);
    return listed(
      scans.flatMap((scan): Row[] =>
        scan.latest
          ? scan.latest.report.resources.map((resource) => ({ scan, resource }))
          : [{ scan, resource: null }],
      ),
    );
  },
  columns: ({ catalogue, list, instant }) => {
    const t = createTranslator({ ...catalogue, namespace: "site-scans" });
    return [
      { key: "site", header: t("column.site"), value: ({ scan }) => scan.name },
      { key: "channel", header: t("column.channel"), value: ({ scan }) => scan.channelId },
      { key: "source", header: t("column.source"), value: ({ scan }) => scan.source.name },
      instant("at", t("column.at"), ({ scan }) => scan.latest?.at ?? null),
      {
        key: "problems",
        header: t("column.problems"),
        value: ({ scan }) => list((scan.latest?.problems ?? []).map((one) => t(`problem.${one}.title`))),
        code: ({ scan }) => scan.latest?.problems ?? null,
      },
      {
        key: "role",
        header: t("column.role"),
        value: ({ resource }) => resource && t(`role.${resource.role}`),
        code: ({ resource }) => resource?.role ?? null,
      },
      { key: "url", header: t("column.url"), value: ({ scan, resource }) => resource?.url ?? scan.url },
      {
        key: "result",
        header: t("column.result"),
        value: ({ resource }) => resource && t(`fetch.${resource.code}`, { status: resource.status ?? "" }),
        code: ({ resource }) => resource?.code ?? null,
      },
      { key: "status", header: t("column.status"), value: ({ resource }) => resource?.status ?? null },
      {
        key: "layer",
        header: t("column.layer"),
        value: ({ resource }) => (resource?.caching ? t(`layer.${resource.caching.layer}`) : null),
        code: ({ resource }) => resource?.caching?.layer ?? null,
      },
      {
        key: "ttlSeconds",
        header: t("column.ttl"),
        value: ({ resource }) => resource?.caching?.ttlSeconds ?? null,
      },
      ...CACHE_HEADERS.map((name) => ({
        key: name,
        header: name,
        value: ({ resource }: Row) => resource?.caching?.headers[name] ?? null,
      })),
    ];
  },
});
