"use client";

import { FileSearch } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { Section } from "@/components/shell/section";
import { Empty } from "@/components/states/empty";
import { ButtonLink } from "@/components/ui/button-link";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { ReceptionLogOverview } from "@/lib/contracts/reception-log";
import { ContradictionTable } from "./contradiction-table";
import { LogPage } from "./log-page";
import { UnmatchedNames } from "./unmatched-names";

const TOTALS = ["received", "missed", "unknown", "late", "errors"] as const;

/** How often the proof foretold what happened, and every hour that speaks against it. */
export function LogSummary({ canImport }: { canImport: boolean }) {
  return (
    <LogPage canImport={canImport}>
      {(overview) =>
        overview.totals.from === null ? (
          <NoLogs canImport={canImport} />
        ) : (
          <>
            <Totals totals={overview.totals} />
            <UnmatchedNames overview={overview} canAssign={canImport} />
            <HitRate hitRate={overview.hitRate} />
            <Contradictions hitRate={overview.hitRate} />
          </>
        )
      }
    </LogPage>
  );
}

function NoLogs({ canImport }: { canImport: boolean }) {
  const t = useTranslations("reception-log");
  const href = useViewHref();
  return (
    <Empty
      icon={FileSearch}
      title={t("noImports")}
      hint={t("noImportsHint")}
      action={
        canImport && (
          <ButtonLink variant="primary" href={href("/reception-log/imports")}>
            {t("import")}
          </ButtonLink>
        )
      }
    />
  );
}

function Totals({ totals }: { totals: ReceptionLogOverview["totals"] }) {
  const t = useTranslations("reception-log");
  const format = useFormatter();
  return (
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-3">
      {totals.from && totals.to && (
        <p className="text-sm text-ink-muted">
          {format.dateTimeRange(new Date(totals.from), new Date(totals.to), "day")}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {TOTALS.map((name) => (
          <div key={name} className="flex items-baseline gap-2">
            <dt className="text-sm text-ink-subtle">{t(`totals.${name}`)}</dt>
            <dd className="font-medium tabular-nums">{format.number(totals[name])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function HitRate({ hitRate }: { hitRate: ReceptionLogOverview["hitRate"] }) {
  const t = useTranslations("reception-log");
  const { rate, compared, agreeing, closed, undecided, unproven, beforeFirst } = hitRate;
  return (
    <Section title={t("hit.title")} description={t("hit.definition")}>
      {rate === null ? (
        <p className="text-sm text-ink-muted">{t("hit.none")}</p>
      ) : (
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong className="text-2xl font-semibold tabular-nums">{t("hit.rate", { rate })}</strong>
          <span className="text-sm text-ink-muted">{t("hit.rateHint", { compared, agreeing })}</span>
        </p>
      )}
      <p className="text-xs text-ink-subtle">
        {t("hit.leftOut", { closed, undecided, unproven })}
        {beforeFirst > 0 && ` ${t("hit.beforeFirst", { count: beforeFirst })}`}
      </p>
    </Section>
  );
}

function Contradictions({ hitRate }: { hitRate: ReceptionLogOverview["hitRate"] }) {
  const t = useTranslations("reception-log");
  const view = useView();
  const { contradictions, contradictionCount } = hitRate;
  return (
    <Section
      title={t("contradictions")}
      description={t("contradictionsHint")}
      actions={
        contradictions.length > 0 && <ExportMenu path="reception-log/contradictions/export" query={view} />
      }
    >
      {contradictions.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("noContradictions")}</p>
      ) : (
        <ContradictionTable contradictions={contradictions} />
      )}
      {contradictionCount > contradictions.length && (
        <p className="text-xs text-ink-subtle">
          {t("moreContradictions", { shown: contradictions.length, count: contradictionCount })}
        </p>
      )}
    </Section>
  );
}
