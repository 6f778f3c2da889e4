import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { CandidateView } from "@/lib/contracts/channels";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { proveChannel } from "./prove";

const Query = ViewQuery.extend({ channelId: z.string().min(1) });

/** Who a channel's conversations could go to, and what keeps them from it. */
export const candidateTable = defineTable<z.infer<typeof Query>, CandidateView>({
  id: "channel-agents",
  permission: "channels:read",
  query: Query,
  open: async (ctx, query) => {
    const { view, candidates } = await proveChannel(ctx, query);
    return onView(view, candidates);
  },
  columns: ({ catalogue, list }) => {
    const t = createTranslator({ ...catalogue, namespace: "channels" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tProof = createTranslator({ ...catalogue, namespace: "proof" });
    const shut = ({ gates }: CandidateView) =>
      gates.filter(({ state }) => state !== "open").map(({ gate }) => gate);
    return [
      { key: "agent", header: t("agent"), value: ({ name }) => name },
      { key: "agentId", header: tExport("column.id"), value: ({ id }) => id },
      {
        key: "state",
        header: t("now"),
        value: ({ state }) => tExport(`gate.${state}`),
        code: ({ state }) => state,
      },
      {
        key: "gates",
        header: t("reason"),
        value: (row) => list(shut(row).map((gate) => tProof(`gate.${gate}`))),
        code: shut,
      },
      {
        key: "groups",
        header: tExport("column.groups"),
        value: ({ groups }) => list(groups),
        code: ({ groups }) => groups,
      },
    ];
  },
});
