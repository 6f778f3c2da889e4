"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { LedgerNote } from "@/components/settings/ledger-note";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { NoMatch } from "@/components/states/no-match";
import { ColumnsMenu } from "@/components/ui/columns-menu";
import { DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { snapshotPath, snapshotQueries } from "@/lib/client/snapshots";
import { useUrlState } from "@/lib/client/url-state";
import type { SectionRows } from "@/lib/contracts/snapshots";
import { informativeFields } from "./informative-fields";
import { SectionEmpty } from "./section-empty";
import { useSectionColumns } from "./use-section-columns";

/** The rows as the server hands them out, searched there; the address holds the search and the chosen columns. */
export function SectionTable({ snapshotId, section }: { snapshotId: string; section: string }) {
  const t = useTranslations("snapshots");
  const tSection = useTranslations("sections");
  const url = useUrlState();
  const q = url.get("q");
  const query = useInfiniteQuery(snapshotQueries.section(snapshotId, section, q));
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  const names = useMemo(() => mergeNames(pages ?? []), [pages]);
  const [first] = pages ?? [];
  const columns = useSectionColumns(section, first, names);
  if (!first)
    return query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Loading />;
  if (first.total === 0 && !q) return <SectionEmpty section={section} ledger={first.ledger} />;
  const chosen = url.getAll("column");
  const shown = chosen.length > 0 ? chosen : informativeFields(first.fields, first.rows, first.ledger.basis);
  const fields = columns.slice(1).map(({ id }) => id);
  const hidden = fields.filter((field) => !shown.includes(field));
  const name = tSection(section as "agents");
  return (
    <>
      <LedgerNote ledger={first.ledger} />
      <FilterBar searchLabel={t("search", { name })} count={first.total}>
        <ColumnsMenu
          columns={columns}
          hidden={hidden}
          onHiddenChange={(next) => url.set({ column: fields.filter((field) => !next.includes(field)) })}
        />
        <ExportMenu path={`${snapshotPath(snapshotId)}/sections/${section}/export`} query={{ q }} />
      </FilterBar>
      <DataTable
        label={name}
        columns={columns}
        hidden={hidden}
        rows={rows}
        total={first.total}
        rowId={({ key }) => key}
        onRowOpen={({ key }) => url.set({ row: key })}
        selectedId={url.get("row")}
        stacked
        more={
          query.hasNextPage
            ? {
                load: () => void query.fetchNextPage(),
                pending: query.isFetchingNextPage,
                failed: query.isFetchNextPageError,
              }
            : null
        }
        empty={<NoMatch onClear={() => url.set({ q: null })} />}
      />
    </>
  );
}

function mergeNames(pages: readonly SectionRows[]): SectionRows["names"] {
  const merged: SectionRows["names"] = {};
  for (const { names } of pages)
    for (const [section, known] of Object.entries(names)) merged[section] = { ...merged[section], ...known };
  return merged;
}
