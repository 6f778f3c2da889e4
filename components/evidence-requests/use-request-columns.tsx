"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DataColumn } from "@/components/ui/data-column";
import { Time } from "@/components/ui/time";
import type { RequestRow } from "@/lib/contracts/evidence-requests";
import { RequestBadge } from "./request-badge";

export function useRequestColumns(): DataColumn<RequestRow>[] {
  const t = useTranslations("evidence-requests");
  return useMemo(
    () => [
      {
        id: "title",
        header: t("field.title"),
        cell: ({ number, title }) => (
          <>
            <span className="me-2 font-normal text-ink-subtle">ER-{number}</span>
            {title}
          </>
        ),
      },
      {
        id: "status",
        header: t("field.status"),
        width: 112,
        cell: ({ status }) => <RequestBadge status={status} />,
      },
      {
        id: "due",
        header: t("field.due"),
        width: 150,
        cell: ({ dueAt, isOverdue }) => (
          <span className={isOverdue ? "text-refuted" : undefined}>
            <Time value={dueAt} show="day" />
            {isOverdue && <span className="block text-xs">{t("overdue")}</span>}
          </span>
        ),
      },
      {
        id: "assignee",
        header: t("field.assignee"),
        width: 130,
        hideBelow: "md",
        cell: ({ assignee }) => assignee?.name ?? <span className="text-ink-subtle">{t("nobody")}</span>,
      },
      {
        id: "askedBy",
        header: t("field.askedBy"),
        width: 130,
        hideBelow: "lg",
        cell: ({ askedBy }) => askedBy.name,
      },
    ],
    [t],
  );
}
