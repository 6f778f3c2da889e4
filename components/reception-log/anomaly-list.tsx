"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Empty } from "@/components/states/empty";
import { ErrorState } from "@/components/states/error";
import { Loading } from "@/components/states/loading";
import { DataTable } from "@/components/ui/data-table";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { readAnomalyKind, receptionLogQueries } from "@/lib/client/reception-log";
import { useUrlState } from "@/lib/client/url-state";
import { useView, useViewHref } from "@/lib/client/view-params";
import { ANOMALY_KINDS, type AnomalyKind, type ReceptionLogOverview } from "@/lib/contracts/reception-log";
import { LogPage } from "./log-page";
import { useAnomalyColumns } from "./use-anomaly-columns";

/** What is wrong in the logs, one kind at a time, the largest first. */
export function AnomalyList({ canImport }: { canImport: boolean }) {
  return (
    <LogPage canImport={canImport} fill>
      {(overview) => <Anomalies overview={overview} />}
    </LogPage>
  );
}

function Anomalies({ overview }: { overview: ReceptionLogOverview }) {
  const t = useTranslations("reception-log");
  const url = useUrlState();
  const view = useView();
  const kind = readAnomalyKind(useSearchParams());
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SegmentedControl<AnomalyKind>
          label={t("tabs.anomalies")}
          value={kind}
          onValueChange={(value) => url.set({ kind: value })}
          options={ANOMALY_KINDS.map((value) => ({
            value,
            label: `${t(`anomaly.${value}`)} ${overview.anomalies[value]}`,
          }))}
        />
        <p className="text-sm text-ink-muted">{t(`anomalyHint.${kind}`)}</p>
        <span className="ms-auto">
          <ExportMenu path="reception-log/anomalies/export" query={{ ...view, kind }} />
        </span>
      </div>
      <AnomalyTable kind={kind} total={overview.anomalies[kind]} />
    </>
  );
}

function AnomalyTable({ kind, total }: { kind: AnomalyKind; total: number }) {
  const t = useTranslations("reception-log");
  const href = useViewHref();
  const query = useInfiniteQuery(receptionLogQueries.anomalies(useView(), kind));
  const rows = useMemo(() => query.data?.pages.flatMap(({ anomalies }) => anomalies), [query.data]);
  const columns = useAnomalyColumns();
  if (!rows)
    return query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <Loading />;
  return (
    <DataTable
      key={kind}
      label={t(`anomaly.${kind}`)}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      rowHref={({ messageId, error, channel, at }) =>
        href("/reception-log/entries", {
          ...(messageId ? { q: messageId } : error ? {} : { hour: hourOf(at) }),
          ...(channel && { channel }),
          ...(error && { state: "failed" }),
        })
      }
      stacked
      total={total}
      more={
        query.hasNextPage
          ? {
              load: () => void query.fetchNextPage(),
              pending: query.isFetchingNextPage,
              failed: query.isFetchNextPageError,
            }
          : null
      }
      empty={<Empty icon={CircleCheck} title={t(`noAnomaly.${kind}`)} hint={t(`anomalyHint.${kind}`)} />}
    />
  );
}

/** The lines around it. */
function hourOf(at: string): string {
  const date = new Date(at);
  date.setUTCMinutes(0, 0, 0);
  return date.toISOString();
}
