"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Legend } from "@/components/proof/legend";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { NoMatch } from "@/components/states/no-match";
import { QueryView } from "@/components/states/query-view";
import { DataTable } from "@/components/ui/data-table";
import { clearedFilters, FilterBar } from "@/components/ui/filter-bar";
import { channelQueries } from "@/lib/client/channels";
import { sortText, useSortParam } from "@/lib/client/sort-param";
import { useUrlState } from "@/lib/client/url-state";
import { useView, useViewHref } from "@/lib/client/view-params";
import { useChannelColumns } from "./channel-columns";

/** All channels: who can receive now, how the week looks, how much of the promise is kept. */
export function ChannelListContent() {
  const t = useTranslations("channels");
  const tOverview = useTranslations("overview");
  const url = useUrlState();
  const href = useViewHref();
  const asked = useView();
  const query = useQuery(channelQueries.list(asked));
  const [sort, setSort] = useSortParam({ id: "dark", descending: true });
  const columns = useChannelColumns();
  const facets = useMemo(
    () => [
      {
        param: "now",
        label: t("now"),
        options: (["REFUTED", "UNKNOWN", "PROVEN"] as const).map((value) => ({
          value,
          text: t(`verdict.${value}`),
        })),
      },
    ],
    [t],
  );
  return (
    <Page fill>
      <PageHeader title={t("title")} description={t("description")} actions={<Legend />} />
      <QueryView query={query}>
        {({ channels, view }) => {
          if (!view) return <NothingYet />;
          const [search, wanted] = [url.get("q").toLowerCase(), url.getAll("now")];
          const rows = channels.filter(
            ({ name, id, now }) =>
              `${name} ${id}`.toLowerCase().includes(search) &&
              (wanted.length === 0 || wanted.includes(now.verdict)),
          );
          return (
            <>
              <FilterBar searchLabel={t("search")} facets={facets} count={rows.length}>
                <ExportMenu
                  path="channels/export"
                  query={{ ...asked, q: search, now: wanted, sort: sortText(sort) }}
                />
              </FilterBar>
              <DataTable
                label={t("title")}
                columns={columns}
                rows={rows}
                rowId={({ id }) => id}
                rowHref={({ id }) => href(`/channels/${encodeURIComponent(id)}`)}
                sort={sort}
                onSortChange={setSort}
                empty={
                  channels.length === 0 ? (
                    <p className="p-6 text-sm text-ink-muted">{tOverview("noChannels")}</p>
                  ) : (
                    <NoMatch onClear={() => url.set(clearedFilters(facets))} />
                  )
                }
              />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
