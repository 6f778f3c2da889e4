"use client";

import { useTranslations } from "next-intl";
import { useWhy } from "@/components/values/use-why";
import { Section } from "@/components/shell/section";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import type { CheckDetail, CheckNeed } from "@/lib/contracts/checks";

const TONES = { complete: "proven", partial: "unknown", unavailable: "unknown", absent: "closed" } as const;

/** Which sections the rule reads and how far each was read: what to collect before an unknown becomes an answer. */
export function NeededData({ detail: { needs, view, check } }: { detail: CheckDetail }) {
  const t = useTranslations("checks");
  if (needs.length === 0) return null;
  const isMissing = check.verdict === "unknown" || check.unjudged > 0;
  return (
    <Section
      title={t("needs")}
      description={isMissing ? t(view.source.kind === "file" ? "collectByFile" : "collectBySource") : null}
      actions={
        isMissing && (
          <ButtonLink href={`/sources/${encodeURIComponent(view.source.id)}`}>
            {t("openSource", { name: view.source.name })}
          </ButtonLink>
        )
      }
    >
      <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
        {needs.map((need) => (
          <Need key={need.section} need={need} />
        ))}
      </ul>
    </Section>
  );
}

function Need({ need: { section, extent, status, basis, reason, detail, rows } }: { need: CheckNeed }) {
  const t = useTranslations("checks");
  const tCommon = useTranslations("common");
  const tAll = useTranslations();
  const why = useWhy();
  const wasRead = status === "complete" || status === "partial";
  return (
    <li className="grid gap-x-6 gap-y-1 py-2 md:grid-cols-[13rem_minmax(0,1fr)]">
      <span>
        {tAll(`sections.${section as "agents"}`)}
        <span className="ms-2 text-xs text-ink-subtle">{t(`extent.${extent}`)}</span>
      </span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-muted">
        <Badge tone={TONES[status]}>{tCommon(`collection.${status}`)}</Badge>
        {wasRead && <ProvenanceBadge state={basis} />}
        {wasRead && t("rows", { count: rows })}
        {(detail ?? reason) && <span>{why({ detail, reason })}</span>}
      </span>
    </li>
  );
}
