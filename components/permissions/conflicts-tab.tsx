"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { permissionQueries } from "@/lib/client/permissions";
import { useUrlOverlay } from "@/lib/client/url-overlay";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import type { RoleConflictList, RoleConflictView } from "@/lib/contracts/permissions";
import { GapNotes } from "./gap-notes";
import { OPENED } from "./opened-params";
import { useConflictColumns } from "./use-conflict-columns";

/** Roles that somebody holds together although they do not go together. */
export function ConflictsTab() {
  const query = useQuery(permissionQueries.conflicts(useView()));
  return <QueryView query={query}>{(list) => (list ? <Conflicts list={list} /> : <NothingYet />)}</QueryView>;
}

function Conflicts({ list }: { list: RoleConflictList }) {
  const t = useTranslations("permissions");
  const url = useUrlState();
  const view = useView();
  const overlay = useUrlOverlay(OPENED);
  const columns = useConflictColumns(list.columns);
  const search = url.get("q").toLowerCase();
  const rows = list.conflicts.filter(({ roles }) =>
    roles.some(({ id, name }) => `${name} ${id}`.toLowerCase().includes(search)),
  );
  return (
    <div className="flex h-full flex-col gap-3">
      <GapNotes gaps={list.gaps} combination={list.combination} source={list.view.source} />
      {list.conflicts.length === 0 ? (
        <Empty
          title={t("noConflicts")}
          hint={t(`noConflictsHint.${list.gaps.length > 0 ? "partial" : list.combination.combine}`)}
        />
      ) : (
        <>
          <FilterBar searchLabel={t("search.roles")} count={rows.length}>
            <ExportMenu path="permissions/conflicts/export" query={{ ...view, q: search }} />
          </FilterBar>
          <DataTable
            label={t("tab.conflicts")}
            columns={columns}
            rows={rows}
            rowId={keyOf}
            onRowOpen={({ roles: [a, b] }) => overlay.open({ pair: [a.id, b.id] })}
            selectedId={JSON.stringify(url.getAll("pair"))}
            stacked
            empty={<NoMatch onClear={() => url.set({ q: null })} />}
          />
        </>
      )}
    </div>
  );
}

function keyOf({ roles }: RoleConflictView): string {
  return JSON.stringify(roles.map(({ id }) => id));
}
