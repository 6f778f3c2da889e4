"use client";

import { Check, CheckCheck, CircleHelp, CircleX, PhoneMissed, Send, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import type { DataColumn } from "@/components/ui/data-column";
import { Time } from "@/components/ui/time";
import type { LogEntryRow, LogState } from "@/lib/contracts/reception-log";

const looks: Record<LogState, { icon: LucideIcon; tone: BadgeTone }> = {
  sent: { icon: Send, tone: "neutral" },
  received: { icon: Check, tone: "proven" },
  acknowledged: { icon: CheckCheck, tone: "proven" },
  missed: { icon: PhoneMissed, tone: "refuted" },
  failed: { icon: CircleX, tone: "refuted" },
  unknown: { icon: CircleHelp, tone: "unknown" },
};

export function useEntryColumns(): DataColumn<LogEntryRow>[] {
  const t = useTranslations("reception-log");
  return useMemo(
    () => [
      {
        id: "at",
        header: t("column.at"),
        width: 190,
        cell: ({ receivedAt }) => <Time value={receivedAt} show="moment" />,
      },
      { id: "channel", header: t("column.channel"), width: 160, cell: ({ channel }) => channel },
      {
        id: "state",
        header: t("column.state"),
        width: 150,
        cell: ({ state, late }) => <State state={state} late={late} />,
      },
      {
        id: "message",
        header: t("column.message"),
        width: 200,
        cell: ({ messageId, sequence }) => (
          <span className="font-mono text-xs break-all">{messageId ?? sequence ?? "—"}</span>
        ),
      },
      {
        id: "agent",
        header: t("field.agent"),
        width: 110,
        hideBelow: "lg",
        cell: ({ agent }) => agent ?? "—",
      },
      {
        id: "error",
        header: t("column.error"),
        cell: ({ error, file, row }) => (
          <span className="flex min-w-0 flex-col">
            <span className="break-words">{error ?? "—"}</span>
            <span className="text-xs text-ink-subtle">
              {file} · {row}
            </span>
          </span>
        ),
      },
    ],
    [t],
  );
}

function State({ state, late }: { state: LogState; late: boolean }) {
  const t = useTranslations("reception-log");
  const { icon: Icon, tone } = looks[state];
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={tone}>
        <Icon aria-hidden />
        {t(`state.${state}`)}
      </Badge>
      {late && <Badge tone="degraded">{t("lateMark")}</Badge>}
    </span>
  );
}
