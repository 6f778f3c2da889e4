"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { Overview } from "@/lib/contracts/overview";

/** What to repair first: by severity, then by the customers behind the channels it reaches. */
export function TopFindings({ overview: { topFindings, findings, waived } }: { overview: Overview }) {
  const t = useTranslations("overview");
  const text = useText();
  const href = useViewHref();
  const total = Object.values(findings).reduce((sum, count) => sum + count, 0);
  return (
    <Section
      title={t("topFindings")}
      description={t("topFindingsHint")}
      actions={<TextLink href={href("/findings")}>{t("allFindings", { count: total })}</TextLink>}
    >
      {topFindings.length === 0 ? (
        <p className="text-sm text-ink-muted">{t("noFindings")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {topFindings.map((finding) => (
            <li key={finding.id} className="grid gap-x-4 gap-y-0.5 py-2.5 md:grid-cols-[5rem_1fr_14rem]">
              <SeverityBadge severity={finding.severity} className="self-start justify-self-start" />
              <div>
                <TextLink href={href(`/findings/${encodeURIComponent(finding.id)}`)} className="text-ink">
                  {text(finding.message)}
                </TextLink>
                <p className="text-sm text-ink-muted">{text(finding.remediation)}</p>
              </div>
              <span className="text-sm text-ink-subtle md:text-end">
                {finding.customers > 0
                  ? t("reaches", { channels: finding.channels, customers: finding.customers })
                  : finding.channels > 0
                    ? t("reachesChannels", { channels: finding.channels })
                    : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {waived > 0 && (
        <TextLink href={href("/findings", { waiver: "holding" })} className="text-sm">
          {t("waived", { count: waived })}
        </TextLink>
      )}
    </Section>
  );
}
