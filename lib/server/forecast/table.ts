import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import { anyOf } from "@/lib/contracts/any-of";
import { type ComingDark, type ComingEvent, FORECAST_KINDS } from "@/lib/contracts/forecast";
import { ViewQuery } from "@/lib/contracts/view";
import { defineTable } from "@/lib/server/exports/define-table";
import { onView } from "@/lib/server/exports/on-view";
import { getForecast } from "./get";

const Query = ViewQuery.extend({
  q: z.string().max(200).default(""),
  kind: anyOf(z.enum([...FORECAST_KINDS, "dark"])),
});

type Coming = Omit<ComingEvent, "kind"> & { kind: ComingEvent["kind"] | "dark" };

export const forecastTable = defineTable<z.infer<typeof Query>, Coming>({
  id: "forecast",
  permission: "forecast:read",
  query: Query,
  open: async (ctx, { q, kind: kinds, ...input }, { text }) => {
    const { view, events, dark } = await getForecast(ctx, input);
    const wanted = ({ kind, subject, rule }: Coming) =>
      (kinds.length === 0 || kinds.includes(kind)) &&
      `${subject.name} ${text(rule?.title)}`.toLowerCase().includes(q.toLowerCase());
    const rows = [...events, ...dark.map(darkened)].filter(wanted);
    return onView(
      view,
      rows.toSorted((a, b) => a.at.localeCompare(b.at)),
    );
  },
  columns: ({ catalogue, instant, list, text }) => {
    const t = createTranslator({ ...catalogue, namespace: "forecast" });
    const tExport = createTranslator({ ...catalogue, namespace: "exports" });
    return [
      {
        key: "kind",
        header: t("list.kind"),
        value: ({ kind }) => t(`kind.${kind}`),
        code: ({ kind }) => kind,
      },
      instant("at", tExport("column.at"), ({ at }) => at),
      instant("until", tExport("column.until"), ({ until }) => until),
      {
        key: "subject",
        header: tExport("column.subject"),
        value: ({ subject }) => subject.name,
        code: ({ subject }) => subject,
      },
      {
        key: "channels",
        header: tExport("column.channels"),
        value: ({ channels }) => (channels ? list(channels.map(({ name }) => name)) : tExport("allChannels")),
        code: ({ channels }) => channels,
      },
      {
        key: "rule",
        header: tExport("column.rule"),
        value: ({ rule }) => text(rule?.title),
        code: ({ rule }) => rule?.id ?? null,
      },
    ];
  },
});

/** A channel that goes dark is a line like the others. */
function darkened({ channelId, name, start, date }: ComingDark): Coming {
  return {
    kind: "dark",
    at: start,
    until: null,
    date,
    subject: { kind: "channels", id: channelId, name },
    channels: [{ id: channelId, name }],
    rule: null,
  };
}
