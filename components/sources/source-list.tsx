"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { NothingYet } from "@/components/overview/nothing-yet";
import { sourceQueries } from "@/lib/client/sources";
import { SourceRow } from "./source-row";

/** The platforms and files that snapshots come from. */
export function SourceListContent({ canWrite, canImport }: { canWrite: boolean; canImport: boolean }) {
  const t = useTranslations("sources");
  const query = useQuery(sourceQueries.list());
  return (
    <Page>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <>
            {query.data && query.data.length > 0 && <ExportMenu path="sources/export" />}
            {(canWrite || canImport) && (
              <ButtonLink href="/sources/new" variant="primary">
                <Plus aria-hidden />
                {t("add")}
              </ButtonLink>
            )}
          </>
        }
      />
      <QueryView query={query}>
        {(sources) =>
          sources.length === 0 ? (
            <NothingYet />
          ) : (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
