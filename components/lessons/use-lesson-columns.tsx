"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useText } from "@/components/proof/use-text";
import type { DataColumn } from "@/components/ui/data-column";
import { Time } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { LessonRow } from "@/lib/contracts/lessons";

export function useLessonColumns(): DataColumn<LessonRow>[] {
  const t = useTranslations("lessons");
  const text = useText();
  return useMemo(
    () => [
      { id: "learned", header: t("column.learned"), cell: ({ learned }) => learned },
      {
        id: "incident",
        header: t("column.incident"),
        width: 240,
        cell: ({ incident }) => `INC-${incident.number} ${incident.title}`,
      },
      {
        id: "guard",
        header: t("column.guard"),
        width: 220,
        cell: ({ guard, check }) => (
          <span className="flex min-w-0 flex-col">
            <span>{t(`guard.${guard}`)}</span>
            {check && <span className="text-xs text-ink-subtle">{text(check.title)}</span>}
          </span>
        ),
      },
      {
        id: "now",
        header: t("column.now"),
        width: 120,
        cell: ({ check }) => (check?.verdict ? <VerdictBadge verdict={check.verdict} /> : "—"),
      },
      {
        id: "recurrences",
        header: t("column.recurrences"),
        width: 100,
        align: "end",
        hideBelow: "md",
        descendsFirst: true,
        cell: ({ recurrences }) => recurrences,
        sortBy: ({ recurrences }) => recurrences,
      },
      {
        id: "at",
        header: t("column.at"),
        width: 120,
        hideBelow: "lg",
        descendsFirst: true,
        cell: ({ createdAt }) => <Time value={createdAt} />,
        sortBy: ({ createdAt }) => createdAt,
      },
    ],
    [t, text],
  );
}
