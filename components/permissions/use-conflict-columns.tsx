"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import type { DataColumn } from "@/components/ui/data-column";
import type { PermissionColumn, RoleConflictView } from "@/lib/contracts/permissions";
import { RoleWordMark } from "./role-word";

/** What two roles disagree on comes with what reception needs first, so the first dispute stands for the others. */
export function useConflictColumns(columns: readonly PermissionColumn[]): DataColumn<RoleConflictView>[] {
  const t = useTranslations("permissions");
  return useMemo(
    () => [
      {
        id: "roles",
        header: t("bothHeld"),
        cell: ({ roles: [a, b] }) => t("pair", { first: a.name, second: b.name }),
      },
      {
        id: "disputes",
        header: t("disagreeOn"),
        cell: ({ disputes: [first, ...rest] }) => {
          const permission = first && columns[first.column];
          return (
            <span className="flex flex-wrap items-center gap-x-2">
              {permission?.name}
              {rest.length > 0 && (
                <span className="text-ink-subtle">{t("andOthers", { count: rest.length })}</span>
              )}
              {permission && permission.needs.length > 0 && <Badge tone="refuted">{t("hinders")}</Badge>}
            </span>
          );
        },
      },
      {
        id: "words",
        header: t("saysWhat"),
        hideBelow: "lg",
        cell: ({ roles, disputes: [first] }) =>
          first && (
            <span className="flex flex-wrap gap-x-3">
              {roles.map(({ id, name }, at) => (
                <span key={id} className="inline-flex items-center gap-1">
                  <span className="text-ink-muted">{name}</span>
                  <RoleWordMark word={first.words[at as 0 | 1]} />
                </span>
              ))}
            </span>
          ),
      },
      {
        id: "people",
        header: t("holdBoth"),
        width: 240,
        cell: ({ holders: { first, total } }) => (
          <span>
            {first
              .slice(0, 2)
              .map(({ name }) => name)
              .join(t("separator"))}
            {total > 2 && <span className="text-ink-subtle">{t("ofPeople", { count: total })}</span>}
          </span>
        ),
        sortBy: ({ holders }) => holders.total,
      },
    ],
    [t, columns],
  );
}
