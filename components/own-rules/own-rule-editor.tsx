"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { Empty } from "@/components/states/empty";
import { QueryView } from "@/components/states/query-view";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { Time } from "@/components/ui/time";
import { ownRuleQueries } from "@/lib/client/own-rules";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { OwnRule } from "@/lib/contracts/own-rules";
import { OwnRuleForm } from "./own-rule-form";

/** Makes a rule (`slug` null), or its next version. */
export function OwnRuleEditor({ slug, canWrite }: { slug: string | null; canWrite: boolean }) {
  const t = useTranslations("own-rules");
  const text = useText();
  const href = useViewHref();
  const query = useQuery(ownRuleQueries.list(useView()));
  const trail = [{ label: t("title"), href: href("/findings/own-rules") }];
  return (
    <Page>
      <QueryView query={query}>
        {({ rules }) => {
          const rule = rules.find((one) => one.slug === slug) ?? null;
          if (slug !== null && !rule) return <Empty title={t("missing")} />;
          const title = rule ? text({ zh: rule.current.titleZh, en: rule.current.titleEn }) : t("newTitle");
          return (
            <>
              <PageHeader trail={trail} title={title} description={t("editorHint")} />
              {canWrite && <OwnRuleForm rule={rule} />}
              {rule && <Versions rule={rule} />}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

function Versions({ rule }: { rule: OwnRule }) {
  const t = useTranslations("own-rules");
  return (
    <Section title={t("versions")} description={t("versionsHint")}>
      <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
        {rule.versions.map((one) => (
          <li key={one.version} className="flex flex-col gap-1 py-2.5">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{t("version", { version: one.version })}</span>
              <SeverityBadge severity={one.severity} />
              <span className="text-ink-muted">
                {t.rich("by", {
                  name: one.createdBy,
                  time: () => <Time value={one.createdAt} show="moment" />,
                })}
              </span>
            </span>
            <code className="font-mono text-xs break-words whitespace-pre-wrap">{one.condition}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
