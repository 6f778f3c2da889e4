"use client";

import { useQuery } from "@tanstack/react-query";
import { MonitorCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { NoMatch } from "@/components/states/no-match";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { Sheet } from "@/components/ui/sheet";
import { clientQueries } from "@/lib/client/clients";
import { useSortParam } from "@/lib/client/sort-param";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import { type ClientInventory, matchesClient, UPDATE_STATES } from "@/lib/contracts/clients";
import { ClientDetail } from "./client-detail";
import { ClientTabs } from "./client-tabs";
import { RemindDialog } from "./remind-dialog";
import { ShareDialog } from "./share-dialog";
import { SupportNote } from "./support-note";
import { useClientColumns } from "./use-client-columns";
import { WithoutClient } from "./without-client";

/** What each agent of the source works with, and what their own browsers told of themselves. */
export function ClientListContent({ canShare, canSend }: { canShare: boolean; canSend: boolean }) {
  const t = useTranslations("clients");
  const query = useQuery(clientQueries.list(useView()));
  const source = query.data?.view?.source;
  return (
    <Page fill>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={canShare && source ? <ShareDialog source={source} /> : null}
      />
      <ClientTabs />
      <QueryView query={query}>
        {(inventory) =>
          inventory.view ? <Inventory inventory={inventory} canSend={canSend} /> : <NothingYet />
        }
      </QueryView>
    </Page>
  );
}

function Inventory({ inventory, canSend }: { inventory: ClientInventory; canSend: boolean }) {
  const t = useTranslations("clients");
  const url = useUrlState();
  const view = useView();
  const [sort, setSort] = useSortParam({ id: "update", descending: false });
  const columns = useClientColumns();
  const facets = [
    {
      param: "update",
      label: t("column.update"),
      options: UPDATE_STATES.map((value) => ({ value, text: t(`update.${value}`) })),
    },
  ];
  const wanted = { q: url.get("q"), update: url.getAll("update") };
  const rows = inventory.clients.filter((client) => matchesClient(client, wanted));
  const open = inventory.clients.find(({ id }) => id === url.get("row"));
  return (
    <>
      <SupportNote />
      <WithoutClient people={inventory.withoutClient} />
      <FilterBar searchLabel={t("search")} facets={facets} count={rows.length}>
        <RemindDialog inventory={inventory} canSend={canSend && !view.snapshot} />
        <ExportMenu path="clients/export" query={{ ...view, ...wanted }} />
      </FilterBar>
      <DataTable
        label={t("table")}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        onRowOpen={({ id }) => url.set({ row: id })}
        selectedId={open?.id}
        sort={sort}
        onSortChange={setSort}
        stacked
        empty={
          inventory.clients.length === 0 ? (
            <Empty icon={MonitorCheck} title={t("emptyTitle")} hint={t("emptyHint")} />
          ) : (
            <NoMatch onClear={() => url.set(clearedFilters(facets))} />
          )
        }
      />
      <Sheet
        open={open !== undefined}
        onOpenChange={(isOpen) => !isOpen && url.set({ row: null })}
        title={open ? t("detail", { name: open.agent.name }) : ""}
      >
        {open && <ClientDetail client={open} />}
      </Sheet>
    </>
  );
}
