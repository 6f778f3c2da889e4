"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Facet } from "@/components/ui/facet-menu";
import { memberQueries } from "@/lib/client/members";
import { auditActions, auditGroups, auditTargets, SYSTEM_ACTOR } from "@/lib/contracts/audit-log";

/** Who, what, and on which kind of object. */
export function useAuditFacets(): Facet[] {
  const t = useTranslations("audit-log");
  const { data } = useQuery(memberQueries.list());
  const people = data?.members.map(({ id, name }) => ({ value: id, text: name })) ?? [];
  return [
    {
      param: "actor",
      label: t("filter.actor"),
      options: [...people, { value: SYSTEM_ACTOR, text: t("system") }],
    },
    {
      param: "group",
      label: t("filter.group"),
      options: auditGroups.map((group) => ({ value: group, text: t(`groups.${group}`) })),
    },
    {
      param: "action",
      label: t("filter.action"),
      options: auditActions.map((action) => ({ value: action, text: t(`actions.${action}`) })),
    },
    {
      param: "target",
      label: t("filter.target"),
      options: auditTargets.map((target) => ({ value: target, text: t(`targets.${target}`) })),
    },
  ];
}
