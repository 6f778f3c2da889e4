"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QueryView } from "@/components/states/query-view";
import { Sheet } from "@/components/ui/sheet";
import { permissionQueries } from "@/lib/client/permissions";
import { useView } from "@/lib/client/view-params";
import { DerivationView } from "./derivation-view";

type AgentCellSheetProps = { agent: string; permission: string; onClose: () => void };

/** Why one agent may or may not do one thing. */
export function AgentCellSheet({ agent, permission, onClose }: AgentCellSheetProps) {
  const t = useTranslations("permissions");
  const query = useQuery(permissionQueries.derivation({ agent, permission, ...useView() }));
  const title = query.data
    ? t("cellTitle", { row: query.data.agent.name, permission: query.data.purpose.permission.name })
    : t("derivation");
  return (
    <Sheet open onOpenChange={onClose} title={title}>
      <QueryView query={query}>{(derivation) => <DerivationView derivation={derivation} />}</QueryView>
    </Sheet>
  );
}
