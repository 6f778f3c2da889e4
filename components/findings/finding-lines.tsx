"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import { FindingWaiverBadge } from "@/components/waivers/layer-state";
import type { FindingRow } from "@/lib/contracts/findings";

/** A few findings in short; a list to work with is `FindingTable`. */
export function FindingLines({ findings }: { findings: readonly FindingRow[] }) {
  const t = useTranslations("findings");
  const text = useText();
  const href = useViewHref();
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line text-sm">
      {findings.map((finding) => (
        <li key={finding.id} className="grid gap-x-4 gap-y-1 py-2 md:grid-cols-[5rem_1fr_auto]">
          <SeverityBadge severity={finding.severity} className="self-start justify-self-start" />
          <span className="flex flex-wrap items-center gap-x-2">
            <TextLink href={href(`/findings/${encodeURIComponent(finding.id)}`)} className="text-ink">
              {text(finding.message)}
            </TextLink>
            <FindingWaiverBadge waiver={finding.waiver} />
          </span>
          {finding.customers > 0 && (
            <span className="text-ink-subtle">{t("detail.perWeek", { count: finding.customers })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
