import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { ChannelResilience } from "@/lib/contracts/resilience";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { getResilience } from "./get";

const Query = ViewQuery.extend({ show: z.enum(["below"]).optional() });

export const resilienceTable = defineTable<z.infer<typeof Query>, ChannelResilience>({
  id: "resilience",
  permission: "resilience:read",
  query: Query,
  open: async (ctx, { show, ...input }) => {
    const { view, channels } = await getResilience(ctx, input);
    return onView(
      view,
      channels.filter((channel) => show !== "below" || channel.target.state === "below"),
    );
  },
  columns: ({ catalogue }) => {
    const t = createTranslator({ ...catalogue, namespace: "resilience" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      { key: "channel", header: tExport("column.channel"), value: ({ name }) => name },
      { key: "channelId", header: tExport("column.channelId"), value: ({ id }) => id },
      {
        key: "level",
        header: tExport("column.level"),
        value: ({ level }) => t(`level.${level ?? "none"}`),
        code: ({ level }) => level,
      },
      {
        key: "weakestHour",
        header: tExport("column.weakestHour"),
        value: ({ weakest }) => weakest?.hour ?? null,
      },
      { key: "people", header: tExport("column.people"), value: ({ weakest }) => weakest?.people ?? null },
      ...([0, 1, 2] as const).map((level) => ({
        key: `hours${level}`,
        header: tExport("column.hoursAt", { level }),
        value: ({ hours }: ChannelResilience) => hours[level],
      })),
      { key: "darkHours", header: tExport("column.darkHours"), value: ({ darkHours }) => darkHours },
      {
        key: "unknownHours",
        header: tExport("column.unknownHours"),
        value: ({ unknownHours }) => unknownHours,
      },
      { key: "target", header: tExport("column.target"), value: ({ target }) => target.losses },
      {
        key: "targetState",
        header: tExport("column.targetState"),
        value: ({ target: { state, losses } }) =>
          state === "none" ? null : t(`target.state.${state}`, { losses }),
        code: ({ target }) => target.state,
      },
    ];
  },
});
