import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import { SnapshotParams } from "@/lib/contracts/snapshots";
import type { LedgerEntry } from "@/lib/engine/ledger";
import { SECTION_NAMES } from "@/lib/engine/snapshot";
import { defineTable } from "@/lib/server/exports/define-table";
import { getSnapshot } from "./get";

type Row = LedgerEntry & { section: (typeof SECTION_NAMES)[number]; rows: number };

/** How far each section was read, and when. */
export const ledgerTable = defineTable<z.infer<typeof SnapshotParams>, Row>({
  id: "ledger",
  permission: "snapshots:read",
  query: SnapshotParams,
  open: async (ctx, query) => {
    const { ledger, counts, takenAt } = await getSnapshot(ctx, query);
    const rows = SECTION_NAMES.flatMap((section): Row[] => {
      const entry = ledger[section];
      return entry ? [{ ...entry, section, rows: counts[section] ?? 0 }] : [];
    });
    return { total: rows.length, rows, about: takenAt.slice(0, 10) };
  },
  columns: ({ catalogue, instant, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "sources" });
    const tCommon = createTranslator({ ...catalogue, namespace: "common" });
    const tSection = createTranslator({ ...catalogue, namespace: "sections" });
    return [
      {
        key: "section",
        header: t("section"),
        value: ({ section }) => tSection(section),
        code: ({ section }) => section,
      },
      {
        key: "status",
        header: t("state"),
        value: ({ status }) => tCommon(`collection.${status}`),
        code: ({ status }) => status,
      },
      {
        key: "basis",
        header: t("basis"),
        value: ({ basis }) => tCommon(`provenance.${basis}`),
        code: ({ basis }) => basis,
      },
      { key: "rows", header: t("rows"), value: ({ rows }) => rows },
      instant("readAt", t("readAt"), ({ at }) => at),
      {
        key: "reason",
        header: t("detail"),
        value: ({ reason, detail }) =>
          typeof detail === "string" ? detail : detail ? text(detail) : reason ? t(`reason.${reason}`) : null,
        code: ({ reason }) => reason ?? null,
      },
    ];
  },
});
