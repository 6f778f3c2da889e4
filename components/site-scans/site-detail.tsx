"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Pause, Play, RotateCw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { archiveSiteScan, runSiteScan, siteScanQueries, updateSiteScan } from "@/lib/client/site-scans";
import type { SiteScanDetail } from "@/lib/contracts/site-scans";
import { SiteHistory } from "./site-history";
import { SiteReportView } from "./site-report";
import { StateOfSite } from "./state-of-site";

type SiteDetailProps = { siteScanId: string; canRun: boolean; canWrite: boolean };

export function SiteDetailContent({ siteScanId, canRun, canWrite }: SiteDetailProps) {
  const query = useQuery(siteScanQueries.one(siteScanId));
  return (
    <Page>
      <QueryView query={query}>
        {(scan) => <Detail scan={scan} canRun={canRun} canWrite={canWrite} />}
      </QueryView>
    </Page>
  );
}

function Detail({ scan, canRun, canWrite }: Omit<SiteDetailProps, "siteScanId"> & { scan: SiteScanDetail }) {
  const t = useTranslations("site-scans");
  const router = useRouter();
  const client = useQueryClient();
  const { id, name, latest, isPaused, isAged, source, hosts, apis, mark } = scan;
  const refresh = () => client.invalidateQueries({ queryKey: siteScanQueries.all });
  const run = useMutation({ mutationFn: () => runSiteScan(id), onSettled: refresh });
  const pause = useMutation({
    mutationFn: () => updateSiteScan(id, { isPaused: !isPaused }),
    onSettled: refresh,
  });
  const PauseIcon = isPaused ? Play : Pause;
  return (
    <>
      <PageHeader
        trail={[{ label: t("title"), href: "/probes/sites" }]}
        title={name}
        status={<StateOfSite run={latest} isAged={isAged} isDue={!isPaused} />}
        actions={
          <>
            {canWrite && (
              <AlertDialog
                trigger={
                  <Button variant="ghost">
                    <Trash2 aria-hidden />
                    {t("archive")}
                  </Button>
                }
                title={t("archiveTitle", { name })}
                description={t("archiveHint")}
                confirmLabel={t("archive")}
                onConfirm={async () => {
                  await archiveSiteScan(id);
                  router.push("/probes/sites");
                  await refresh();
                }}
              />
            )}
            {canWrite && (
              <Button pending={pause.isPending} onClick={() => pause.mutate()}>
                <PauseIcon aria-hidden />
                {t(isPaused ? "resume" : "pause")}
              </Button>
            )}
            {canRun && (
              <Button variant="primary" pending={run.isPending} onClick={() => run.mutate()}>
                <RotateCw aria-hidden />
                {t("runNow")}
              </Button>
            )}
          </>
        }
      />
      <RefusalOf error={run.error ?? pause.error} />
      <DescriptionList
        items={[
          { term: t("field.url"), detail: <span className="break-all">{scan.url}</span> },
          {
            term: t("field.channel"),
            detail: (
              <TextLink href={`/channels/${encodeURIComponent(scan.channelId)}?source=${source.id}`}>
                {t("channelOf", { source: source.name })}
              </TextLink>
            ),
          },
          ...(mark === null
            ? []
            : [{ term: t("field.mark"), detail: <code className="break-all">{mark}</code> }]),
          ...(hosts.length > 0 ? [{ term: t("field.hosts"), detail: hosts.join(t("separator")) }] : []),
          ...(apis.length > 0
            ? [{ term: t("field.apis"), detail: <span className="break-all">{apis.join(" ")}</span> }]
            : []),
          { term: t("field.everyMinutes"), detail: t("every", { minutes: scan.everyMinutes }) },
          {
            term: t("field.nextAt"),
            detail: isPaused ? t("paused") : <Time value={scan.nextAt} show="moment" />,
          },
        ]}
      />
      {latest ? <SiteReportView run={latest} /> : <p className="text-sm text-ink-muted">{t("notYet")}</p>}
      {scan.history.length > 0 && (
        <Section title={t("history")} description={t("historyHint")}>
          <SiteHistory history={scan.history} />
        </Section>
      )}
    </>
  );
}
