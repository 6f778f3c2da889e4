"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QueryView } from "@/components/states/query-view";
import { Sheet } from "@/components/ui/sheet";
import { permissionQueries } from "@/lib/client/permissions";
import { useView } from "@/lib/client/view-params";
import { RoleView } from "./role-view";

type RoleSheetProps = { role: string; permission: string | undefined; onClose: () => void };

/** A role, and what it says about one permission when one is named. */
export function RoleSheet({ role, permission, onClose }: RoleSheetProps) {
  const t = useTranslations("permissions");
  const view = useView();
  const query = useQuery(permissionQueries.role({ role, ...(permission && { permission }), ...view }));
  const { data } = query;
  const title = !data
    ? t("role")
    : data.grant
      ? t("cellTitle", { row: data.role.name, permission: data.grant.purpose.permission.name })
      : t("rowTitle", { row: data.role.name });
  return (
    <Sheet open onOpenChange={onClose} title={title}>
      <QueryView query={query}>{(detail) => <RoleView detail={detail} />}</QueryView>
    </Sheet>
  );
}
