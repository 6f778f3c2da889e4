"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { DescriptionList } from "@/components/ui/description-list";
import { Time } from "@/components/ui/time";
import type { SiteScanRunView } from "@/lib/contracts/site-scans";
import { ResourceList } from "./resource-list";
import { ToldText } from "./told-text";

/** What one look found: what to mend, what the page's code says, and how each part may be kept. */
export function SiteReportView({ run }: { run: SiteScanRunView }) {
  const t = useTranslations("site-scans");
  const { report, problems, at } = run;
  const { snippet, serviceWorker, blocked, mixed, widgetHosts, filterListed, unreadScripts } = report;
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(t("separator")) : t("told.none"));
  return (
    <>
      <Section title={t("found")} description={<Time value={at} show="moment" />}>
        {problems.length === 0 ? (
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck aria-hidden className="size-4 text-proven" />
            {t("noProblems")}
          </p>
        ) : (
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {problems.map((problem) => (
              <li key={problem} className="grid grid-cols-[1.25rem_1fr] gap-x-2 py-2 text-sm">
                <TriangleAlert aria-hidden className="mt-[0.15em] size-4 text-degraded" />
                <span>
                  {t(`problem.${problem}.title`)}
                  <span className="block text-xs text-ink-muted">{t(`problem.${problem}.remedy`)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("code")} description={t("codeHint")}>
        <DescriptionList
          items={[
            { term: t("fact.present"), detail: <ToldText told={snippet.present} /> },
            { term: t("fact.stale"), detail: <ToldText told={snippet.stale} /> },
            { term: t("fact.enterpriseId"), detail: <ToldText told={snippet.enterpriseId} /> },
            { term: t("fact.manualInit"), detail: <ToldText told={snippet.manualInit} /> },
            { term: t("fact.initCalled"), detail: <ToldText told={snippet.initCalled} /> },
            { term: t("fact.withoutButton"), detail: <ToldText told={snippet.withoutButton} /> },
            { term: t("fact.showPanelCalled"), detail: <ToldText told={snippet.showPanelCalled} /> },
            { term: t("fact.agentToken"), detail: <ToldText told={snippet.agentToken} /> },
            { term: t("fact.groupToken"), detail: <ToldText told={snippet.groupToken} /> },
            {
              term: t("fact.widgetHosts"),
              detail: <span className="break-all">{list(widgetHosts)}</span>,
            },
            ...(filterListed.length > 0
              ? [{ term: t("fact.filterListed"), detail: t("filterListed", { hosts: list(filterListed) }) }]
              : []),
            ...(unreadScripts.length > 0
              ? [
                  {
                    term: t("fact.unreadScripts"),
                    detail: <span className="break-all">{unreadScripts.join(" ")}</span>,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={t("loading")} description={t("loadingHint")}>
        <DescriptionList
          items={[
            { term: t("fact.blocked"), detail: <ToldText told={blocked} render={list} /> },
            {
              term: t("fact.mixed"),
              detail: (
                <ToldText
                  told={mixed}
                  render={(items) => list(items.map(({ kind, host }) => `${t(`mixedKind.${kind}`)} ${host}`))}
                />
              ),
            },
          ]}
        />
      </Section>
      <Section title={t("caches")} description={t("cachesHint")}>
        <ResourceList resources={report.resources} />
        <DescriptionList
          items={[
            { term: t("fact.worker"), detail: <ToldText told={serviceWorker.registered} /> },
            {
              term: t("fact.keeps"),
              detail: (
                <ToldText
                  told={serviceWorker.keeps}
                  render={(kept) => list(kept?.map((one) => t(`keeps.${one}`)) ?? [])}
                />
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
