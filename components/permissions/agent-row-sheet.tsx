"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Sheet } from "@/components/ui/sheet";
import { TextLink } from "@/components/ui/text-link";
import { permissionQueries } from "@/lib/client/permissions";
import { useView, useViewHref } from "@/lib/client/view-params";
import { RowPermissions } from "./row-permissions";

/** Everything one agent may and may not do. */
export function AgentRowSheet({ agent, onClose }: { agent: string; onClose: () => void }) {
  const t = useTranslations("permissions");
  const tState = useTranslations("states");
  const href = useViewHref();
  const query = useQuery(permissionQueries.matrix({ of: "agents", ...useView() }));
  const row = query.data?.rows.find(({ id }) => id === agent);
  return (
    <Sheet open onOpenChange={onClose} title={row ? t("rowTitle", { row: row.name }) : t("allPermissions")}>
      <QueryView query={query}>
        {(matrix) =>
          matrix && row ? (
            <div className="flex flex-col gap-4">
              <p className="text-sm">
                <TextLink href={href(`/agents/${encodeURIComponent(agent)}`)}>{t("openAgent")}</TextLink>
              </p>
              <RowPermissions
                columns={matrix.columns}
                row={row}
                targetOf={(permission) => ({ agent, permission })}
              />
            </div>
          ) : (
            <Empty title={tState("error.notFound")} hint={t("notInSnapshot")} />
          )
        }
      </QueryView>
    </Sheet>
  );
}
