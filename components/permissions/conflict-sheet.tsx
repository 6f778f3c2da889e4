"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Sheet } from "@/components/ui/sheet";
import { permissionQueries } from "@/lib/client/permissions";
import { useView } from "@/lib/client/view-params";
import { ConflictView } from "./conflict-view";

/** Two roles that do not go together, permission by permission. */
export function ConflictSheet({ pair, onClose }: { pair: readonly string[]; onClose: () => void }) {
  const t = useTranslations("permissions");
  const query = useQuery(permissionQueries.conflicts(useView()));
  const conflict = query.data?.conflicts.find(({ roles }) => roles.every(({ id }) => pair.includes(id)));
  const [a, b] = conflict?.roles ?? [];
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={a && b ? t("pair", { first: a.name, second: b.name }) : t("tab.conflicts")}
    >
      <QueryView query={query}>
        {(list) =>
          list && conflict ? (
            <ConflictView conflict={conflict} list={list} />
          ) : (
            <Empty title={t("noSuchConflict")} hint={t("noSuchConflictHint")} />
          )
        }
      </QueryView>
    </Sheet>
  );
}
