"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { FindingsTabs } from "@/components/findings/findings-tabs";
import { NothingYet } from "@/components/overview/nothing-yet";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { Select } from "@/components/ui/select";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { frameworkQuery } from "@/lib/client/frameworks";
import { useUrlState } from "@/lib/client/url-state";
import { useView } from "@/lib/client/view-params";
import { CONTROL_VERDICTS, type FrameworkView } from "@/lib/contracts/frameworks";
import { ControlList } from "./control-list";

/** The judgement as an auditor asks for it: a framework's controls, the rules that speak to each, and their findings. */
export function FrameworkContent() {
  const t = useTranslations("frameworks");
  const tFindings = useTranslations("findings");
  const url = useUrlState();
  const view = useView();
  const framework = url.get("framework") || undefined;
  const query = useQuery(frameworkQuery({ ...view, framework }));
  return (
    <Page>
      <PageHeader
        title={tFindings("title")}
        description={t("description")}
        actions={
          query.data?.view && (
            <ExportMenu path="frameworks/export" query={{ ...view, framework: query.data.framework.id }} />
          )
        }
      />
      <FindingsTabs />
      <QueryView query={query}>
        {(data) => (data.view === null ? <NothingYet /> : <Framework data={data} />)}
      </QueryView>
    </Page>
  );
}

function Framework({ data }: { data: FrameworkView }) {
  const t = useTranslations("frameworks");
  const text = useText();
  const url = useUrlState();
  const { frameworks, framework, counts, controls } = data;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Select
          aria-label={t("choose")}
          className="max-w-full sm:w-96"
          options={frameworks.map(({ id, title, edition }) => ({
            value: id,
            label: t("titled", { title: text(title), edition }),
          }))}
          value={framework.id}
          onValueChange={(id) => url.set({ framework: id })}
        />
        <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
          {t("controls", { count: controls.length })}
          {CONTROL_VERDICTS.filter((verdict) => (counts[verdict] ?? 0) > 0).map((verdict) => (
            <span key={verdict} className="inline-flex items-center gap-1">
              <VerdictBadge verdict={verdict} /> {counts[verdict]}
            </span>
          ))}
        </p>
      </div>
      <p className="max-w-[46rem] text-sm text-ink-muted">{t("limits")}</p>
      <ControlList controls={controls} />
    </>
  );
}
