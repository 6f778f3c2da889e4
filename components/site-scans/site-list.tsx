"use client";

import { useQuery } from "@tanstack/react-query";
import { Globe, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { ProbeTabs } from "@/components/probes/probe-tabs";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { siteScanQueries } from "@/lib/client/site-scans";
import { PROBLEMS, type SiteScanView } from "@/lib/contracts/site-scans";
import { EntranceList } from "./entrance-list";
import { StateOfSite } from "./state-of-site";

/** Which web entrances are looked at and what the newest look found, the worst first; then those nobody looks at. */
export function SiteListContent({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("site-scans");
  const query = useQuery(siteScanQueries.list());
  const add = canWrite && (
    <ButtonLink href="/probes/sites/new" variant="primary">
      <Plus aria-hidden />
      {t("add")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          query.data?.length ? (
            <>
              <ExportMenu path="site-scans/export" />
              {add}
            </>
          ) : null
        }
      />
      <ProbeTabs />
      <QueryView query={query}>
        {(scans) =>
          scans.length === 0 ? (
            <Empty icon={Globe} title={t("emptyTitle")} hint={t("emptyHint")} action={add} />
          ) : (
            <ul aria-label={t("title")} className="flex flex-col divide-y divide-line border-y border-line">
              {[...scans].sort(worstFirst).map((scan) => (
                <SiteRow key={scan.id} scan={scan} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <EntranceList canWrite={canWrite} />
    </Page>
  );
}

function placeOf({ latest }: SiteScanView): number {
  const [worst] = latest?.problems ?? [];
  if (!latest) return PROBLEMS.length;
  return worst ? PROBLEMS.indexOf(worst) : PROBLEMS.length + 1;
}

function worstFirst(a: SiteScanView, b: SiteScanView): number {
  return placeOf(a) - placeOf(b);
}

function SiteRow({ scan }: { scan: SiteScanView }) {
  const t = useTranslations("site-scans");
  const { id, name, url, source, latest, isPaused, isAged } = scan;
  return (
    <li className="grid items-center gap-x-4 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink href={`/probes/sites/${encodeURIComponent(id)}`}>{name}</TextLink>
          <StateOfSite run={latest} isAged={isAged} isDue={!isPaused} />
          {isPaused && <Badge tone="outline">{t("paused")}</Badge>}
        </span>
        <span className="text-xs break-all text-ink-subtle">
          {source.name} · {url}
        </span>
      </div>
      <span className="text-xs text-ink-subtle tabular-nums md:text-end">
        {latest && <Time value={latest.at} />}
      </span>
    </li>
  );
}
