"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { draftQueries } from "@/lib/client/drafts";
import { useView } from "@/lib/client/view-params";
import { Workbench } from "./workbench";

/** Changes tried on the snapshot before anybody makes them on the platform. */
export function WhatIfContent({ canSave }: { canSave: boolean }) {
  const t = useTranslations("what-if");
  const query = useQuery(draftQueries.workbench(useView()));
  return (
    <Page>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryView query={query}>
        {(bench) =>
          bench.view ? (
            <Workbench
              key={bench.view.source.id}
              bench={bench}
              snapshot={bench.view.snapshot}
              canSave={canSave}
            />
          ) : (
            <NothingYet />
          )
        }
      </QueryView>
    </Page>
  );
}
