"use client";

import { useQuery } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { PageTabs } from "@/components/ui/page-tabs";
import { receptionLogQueries } from "@/lib/client/reception-log";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { ReceptionLogOverview } from "@/lib/contracts/reception-log";

type LogPageProps = {
  fill?: boolean;
  canImport: boolean;
  children: (overview: ReceptionLogOverview) => ReactNode;
};

/** The frame of the four pages about a source's logs. */
export function LogPage({ fill = false, canImport, children }: LogPageProps) {
  const t = useTranslations("reception-log");
  const href = useViewHref();
  const query = useQuery(receptionLogQueries.overview(useView()));
  const total = Object.values(query.data?.anomalies ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <Page fill={fill}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          canImport && (
            <ButtonLink href={href("/reception-log/imports")}>
              <FileUp aria-hidden />
              {t("import")}
            </ButtonLink>
          )
        }
      />
      <PageTabs
        label={t("title")}
        tabs={[
          { href: href("/reception-log"), label: t("tabs.summary") },
          { href: href("/reception-log/anomalies"), label: t("tabs.anomalies"), count: total },
          { href: href("/reception-log/entries"), label: t("tabs.entries") },
          { href: href("/reception-log/imports"), label: t("tabs.imports") },
        ]}
      />
      <QueryView query={query}>
        {(overview) =>
          overview === null ? (
            <NothingYet />
          ) : (
            <>
              {!overview.analysed && (
                <p role="status" className="text-sm text-ink-muted">
                  {t("lookingThrough")}
                </p>
              )}
              {children(overview)}
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
