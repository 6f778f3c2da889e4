import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import { anyOf } from "@/lib/contracts/any-of";
import { type ChannelSummary, ProofVerdict } from "@/lib/contracts/proof";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { listChannels } from "./list";

const Query = ViewQuery.extend({ q: z.string().max(200).default(""), now: anyOf(ProofVerdict) });
const RANK = { PROVEN: 0, UNKNOWN: 1, REFUTED: 2 } as const;

export const channelTable = defineTable<z.infer<typeof Query>, ChannelSummary>({
  id: "channels",
  permission: "channels:read",
  query: Query,
  open: async (ctx, { q, now: wanted, ...input }) => {
    const { view, channels } = await listChannels(ctx, input);
    const shown = channels.filter(
      ({ id, name, now }) =>
        `${name} ${id}`.toLowerCase().includes(q.toLowerCase()) &&
        (wanted.length === 0 || wanted.includes(now.verdict)),
    );
    return onView(view, shown);
  },
  orders: {
    now: ({ now }) => RANK[now.verdict],
    kind: ({ kind }) => kind,
    dark: ({ darkHours }) => darkHours,
    unknown: ({ unknownHours }) => unknownHours,
    customers: ({ customersPerWeek }) => customersPerWeek,
  },
  columns: ({ catalogue }) => {
    const t = createTranslator({ ...catalogue, namespace: "channels" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "name", header: t("name"), value: ({ name }) => name },
      { key: "id", header: tExport("column.id"), value: ({ id }) => id },
      {
        key: "kind",
        header: t("kindHeader"),
        value: ({ kind }) => (kind ? t(`kind.${kind}`) : t("kindUnknown")),
        code: ({ kind }) => kind,
      },
      {
        key: "now",
        header: t("now"),
        value: ({ now }) => t(`verdict.${now.verdict}`),
        code: ({ now }) => now.verdict,
      },
      { key: "witnesses", header: tExport("column.witnesses"), value: ({ now }) => now.witnesses },
      {
        key: "platformSaysReceiving",
        header: tExport("column.platformSays"),
        value: ({ now }) => now.platformSaysReceiving,
      },
      { key: "darkHours", header: t("dark"), value: ({ darkHours }) => darkHours },
      {
        key: "promisedHours",
        header: tExport("column.promisedHours"),
        value: ({ promisedHours }) => promisedHours,
      },
      { key: "unknownHours", header: t("unknown"), value: ({ unknownHours }) => unknownHours },
      { key: "customersPerWeek", header: t("customers"), value: ({ customersPerWeek }) => customersPerWeek },
      { key: "week", header: tExport("column.week168"), value: ({ week }) => week },
    ];
  },
});
