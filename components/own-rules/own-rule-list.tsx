"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { FindingsTabs } from "@/components/findings/findings-tabs";
import { useKindName } from "@/components/findings/use-kind-name";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { ownRuleQueries } from "@/lib/client/own-rules";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { OwnRule } from "@/lib/contracts/own-rules";
import { OwnRuleSwitch } from "./own-rule-switch";

/** Rules the organisation wrote itself, and what each says of the snapshot on view. */
export function OwnRuleList({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations("own-rules");
  const tFindings = useTranslations("findings");
  const view = useView();
  const query = useQuery(ownRuleQueries.list(view));
  const add = canWrite && (
    <ButtonLink variant="primary" href="/findings/own-rules/new">
      <Plus aria-hidden />
      {t("add")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={tFindings("title")}
        description={t("description")}
        actions={
          <>
            {query.data && query.data.rules.length > 0 && <ExportMenu path="own-rules/export" query={view} />}
            {add}
          </>
        }
      />
      <FindingsTabs />
      <QueryView query={query}>
        {({ rules }) =>
          rules.length === 0 ? (
            <Empty
              icon={ScrollText}
              title={t("none.title")}
              hint={t(canWrite ? "none.hint" : "none.readHint")}
            />
          ) : (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {rules.map((rule) => (
                <Rule key={rule.slug} rule={rule} canWrite={canWrite} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}

function Rule({ rule, canWrite }: { rule: OwnRule; canWrite: boolean }) {
  const t = useTranslations("own-rules");
  const text = useText();
  const href = useViewHref();
  const kindName = useKindName();
  const { slug, ruleId, current, verdict, isEnabled } = rule;
  const title = text({ zh: current.titleZh, en: current.titleEn });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink href={href(`/findings/own-rules/${slug}`)} className="font-medium">
            {title}
          </TextLink>
          <SeverityBadge severity={current.severity} />
          <Badge tone="outline">{t("version", { version: current.version })}</Badge>
        </span>
        <code className="font-mono text-xs break-words text-ink-muted">{current.condition}</code>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted">
          <span>{kindName(current.section)}</span>
          {verdict && <VerdictBadge verdict={verdict.verdict} />}
          {verdict && verdict.findings > 0 && (
            <TextLink href={href("/findings", { rule: ruleId })}>
              {t("findings", { count: verdict.findings })}
            </TextLink>
          )}
          {verdict && verdict.unjudged > 0 && <span>{t("unjudged", { count: verdict.unjudged })}</span>}
          {!isEnabled && <span>{t("off")}</span>}
        </span>
      </div>
      <OwnRuleSwitch slug={slug} title={title} isEnabled={isEnabled} canWrite={canWrite} />
    </li>
  );
}
