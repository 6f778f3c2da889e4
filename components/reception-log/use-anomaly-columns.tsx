"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import type { DataColumn } from "@/components/ui/data-column";
import { Time } from "@/components/ui/time";
import type { Anomaly } from "@/lib/contracts/reception-log";

export function useAnomalyColumns(): DataColumn<Anomaly>[] {
  const t = useTranslations("reception-log");
  const format = useFormatter();
  return useMemo(
    () => [
      { id: "what", header: t("column.what"), cell: (anomaly) => <What anomaly={anomaly} /> },
      {
        id: "channel",
        header: t("column.channel"),
        width: 160,
        cell: ({ channel }) => channel || t("severalChannels"),
      },
      {
        id: "at",
        header: t("column.at"),
        width: 170,
        cell: ({ at }) => <Time value={at} show="moment" />,
      },
      {
        id: "count",
        header: t("column.count"),
        width: 90,
        align: "end",
        cell: ({ count }) => format.number(count),
      },
    ],
    [t, format],
  );
}

function What({ anomaly: { kind, sequence, messageId, error, longestSeconds } }: { anomaly: Anomaly }) {
  const t = useTranslations("reception-log");
  if (error)
    return (
      <span className="flex min-w-0 flex-wrap items-center gap-2">
        <Badge tone="outline">{t(`errorClass.${error.class}`)}</Badge>
        <span className="min-w-0 break-words">{error.text}</span>
      </span>
    );
  if (sequence)
    return sequence.from === sequence.to
      ? t("missingNumber", { from: sequence.from })
      : t("missingNumbers", sequence);
  if (longestSeconds !== null) {
    const seconds = Math.round(longestSeconds);
    return messageId === null ? t("latestNoId", { seconds }) : t("latest", { seconds, id: messageId });
  }
  return t(kind === "lost" ? "neverArrived" : "repeatedMessage", { id: messageId ?? "" });
}
