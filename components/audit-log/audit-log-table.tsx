"use client";

import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { Button } from "@/components/ui/button";
import type { DataColumn } from "@/components/ui/data-column";
import { DataTable } from "@/components/ui/data-table";
import type { Facet } from "@/components/ui/facet-menu";
import { clearedFilters, SEARCH_PARAM } from "@/components/ui/filter-bar";
import { Time } from "@/components/ui/time";
import { useUrlState } from "@/lib/client/url-state";
import type { AuditLogEntry } from "@/lib/contracts/audit-log";
import { AuditSentence } from "./audit-sentence";

type AuditLogTableProps = {
  entries: readonly AuditLogEntry[];
  facets: readonly Facet[];
  openId: string;
  /** Null at the end of the log. */
  more: { load: () => void; pending: boolean } | null;
};

export function AuditLogTable({ entries, facets, openId, more }: AuditLogTableProps) {
  const t = useTranslations("audit-log");
  const url = useUrlState();
  const columns = useMemo<DataColumn<AuditLogEntry>[]>(
    () => [
      { id: "what", header: t("columns.what"), cell: (entry) => <AuditSentence entry={entry} /> },
      {
        id: "when",
        header: t("columns.when"),
        width: 170,
        cell: (entry) => <Time value={entry.at} show="moment" />,
      },
      { id: "from", header: t("columns.from"), width: 140, hideBelow: "md", cell: (entry) => entry.ip },
    ],
    [t],
  );
  const isFiltered = [SEARCH_PARAM, ...facets.map(({ param }) => param), "from", "to"].some((param) =>
    url.get(param),
  );
  return (
    <>
      <DataTable
        label={t("table")}
        columns={columns}
        rows={entries}
        rowId={({ id }) => id}
        onRowOpen={({ id }) => url.set({ entry: id })}
        selectedId={openId}
        empty={
          isFiltered ? (
            <NoMatch onClear={() => url.set({ ...clearedFilters(facets), from: null, to: null })} />
          ) : (
            <Empty icon={ScrollText} title={t("empty.title")} hint={t("empty.hint")} />
          )
        }
      />
      {more && (
        <div className="flex justify-center pb-4">
          <Button pending={more.pending} onClick={more.load}>
            {t("more")}
          </Button>
        </div>
      )}
    </>
  );
}
