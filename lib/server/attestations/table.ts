import "server-only";
import { createTranslator } from "next-intl";
import type { AttestationList } from "@/lib/contracts/attestations";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { listAttestations } from "./list";

export const attestationTable = defineTable<ViewQuery, AttestationList["attestations"][number]>({
  id: "attestations",
  permission: "findings:read",
  query: ViewQuery,
  open: async (ctx, query) => {
    const { view, attestations } = await listAttestations(ctx, query);
    return onView(view, attestations);
  },
  columns: ({ catalogue, instant, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "waivers" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "rule",
        header: t("column.rule"),
        value: ({ title }) => text(title),
        code: ({ title }) => title,
      },
      { key: "ruleId", header: tExport("column.id"), value: ({ ruleId }) => ruleId },
      {
        key: "subject",
        header: tExport("column.subject"),
        value: ({ subject }) => subject?.name ?? t("wholeRule"),
        code: ({ subject }) => subject,
      },
      {
        key: "state",
        header: t("column.state"),
        value: ({ state }) => t(`attestationState.${state}`),
        code: ({ state }) => state,
      },
      { key: "evidence", header: tExport("column.evidence"), value: ({ evidence }) => evidence },
      instant("until", t("column.until"), ({ until }) => until),
      { key: "createdBy", header: t("column.by"), value: ({ createdBy }) => createdBy },
      instant("createdAt", tExport("column.createdAt"), ({ createdAt }) => createdAt),
    ];
  },
});
