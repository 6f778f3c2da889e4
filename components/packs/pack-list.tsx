"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { GitCompare, PackageCheck } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { comparePacksHref, packHref, packQueries } from "@/lib/client/packs";
import { useUrlState } from "@/lib/client/url-state";
import { isLivePack } from "@/lib/contracts/packs";
import { MakePackDialog } from "./make-pack-dialog";
import { PackProgressPanel } from "./pack-progress";
import { RetentionForm } from "./retention-form";
import { ScheduleList } from "./schedule-list";
import { usePackColumns } from "./use-pack-columns";

/** Every pack, newest first, then when further ones are made by themselves and how long they are kept. */
export function PackList({ canWrite, timezone }: { canWrite: boolean; timezone: string }) {
  const t = useTranslations("packs");
  const url = useUrlState();
  const parameters = useSearchParams();
  const query = useInfiniteQuery(packQueries.list());
  const packs = useMemo(() => query.data?.pages.flatMap((page) => page.packs), [query.data]);
  const picked = useMemo(() => parameters.getAll("pick").slice(-2), [parameters]);
  const toggle = useCallback(
    (id: string) =>
      url.set({ pick: picked.includes(id) ? picked.filter((one) => one !== id) : [...picked.slice(-1), id] }),
    [url, picked],
  );
  const columns = usePackColumns({ picked, toggle });
  const live = packs?.find(isLivePack);
  // In the order in which they were made, whichever was picked first.
  const [to, from] = (packs ?? []).filter(({ id }) => picked.includes(id));
  return (
    <Page>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <>
            {from && to && (
              <ButtonLink href={comparePacksHref({ from: from.id, to: to.id })}>
                <GitCompare aria-hidden />
                {t("compareTwo", { from: `#${from.number}`, to: `#${to.number}` })}
              </ButtonLink>
            )}
            {packs && packs.length > 0 && <ExportMenu path="packs/export" />}
            {canWrite && <MakePackDialog timezone={timezone} isBusy={live !== undefined} />}
          </>
        }
      />
      {live && <PackProgressPanel pack={live} canCancel={canWrite} />}
      {packs ? (
        <DataTable
          label={t("title")}
          columns={columns}
          rows={packs}
          rowId={({ id }) => id}
          rowHref={({ id }) => packHref(id)}
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
          empty={<Empty icon={PackageCheck} title={t("empty.title")} hint={t("empty.hint")} />}
        />
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
      <ScheduleList canWrite={canWrite} timezone={timezone} />
      <RetentionForm canWrite={canWrite} />
    </Page>
  );
}
