"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Facet } from "@/components/ui/facet-menu";
import { NARROWINGS } from "@/lib/contracts/permission-filter";
import type { PermissionMatrix } from "@/lib/contracts/permissions";

/** The filters of the matrix; roles are not filtered by what agents have. */
export function useMatrixFacets({ of, roles, groups }: PermissionMatrix): Facet[] {
  const t = useTranslations("permissions");
  return useMemo(() => {
    const named = (list: typeof roles) => list.map(({ id, name }) => ({ value: id, text: name }));
    const only = {
      param: "only",
      label: t("only"),
      options: NARROWINGS.map((value) => ({ value, text: t(`narrow.${of}.${value}`) })),
    };
    if (of === "roles") return [only];
    return [
      only,
      { param: "held", label: t("role"), options: named(roles) },
      { param: "group", label: t("receptionGroup"), options: named(groups) },
    ].filter(({ options }) => options.length > 0);
  }, [t, of, roles, groups]);
}
