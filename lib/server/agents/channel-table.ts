import "server-only";
import { createTranslator } from "next-intl";
import type { z } from "zod";
import { type AgentChannelView, AgentParams } from "@/lib/contracts/agents";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { getAgent } from "./get";

type Query = z.infer<typeof AgentParams> & ViewQuery;

/** One person's gates, channel by channel. */
export const agentChannelTable = defineTable<Query, AgentChannelView>({
  id: "agent-channels",
  permission: "agents:read",
  query: ViewQuery.extend(AgentParams.shape),
  open: async (ctx, query) => {
    const { view, channels } = await getAgent(ctx, query);
    return onView(view, channels);
  },
  columns: ({ catalogue, list }) => {
    const t = createTranslator({ ...catalogue, namespace: "agents" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    const tProof = createTranslator({ ...catalogue, namespace: "proof" });
    const shut = ({ door, gates }: AgentChannelView) =>
      [...door, ...gates].filter(({ state }) => state !== "open").map(({ gate }) => gate);
    return [
      { key: "channel", header: t("channel"), value: ({ name }) => name },
      { key: "channelId", header: tExport("column.id"), value: ({ id }) => id },
      {
        key: "state",
        header: t("now"),
        value: ({ state }) => tExport(`gate.${state}`),
        code: ({ state }) => state,
      },
      {
        key: "gates",
        header: t("gates"),
        value: (row) => list(shut(row).map((gate) => tProof(`gate.${gate}`))),
        code: shut,
      },
      {
        key: "groups",
        header: t("groups"),
        value: ({ groups }) => list(groups),
        code: ({ groups }) => groups,
      },
      { key: "hours", header: tExport("column.week168"), value: ({ hours }) => hours },
    ];
  },
});
