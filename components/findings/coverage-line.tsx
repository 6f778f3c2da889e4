"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { FindingOverview } from "@/lib/contracts/findings";

/** How much of the catalogue had its data; what could not be judged is one click away and never left out. */
export function CoverageLine({ coverage }: { coverage: FindingOverview["coverage"] }) {
  const t = useTranslations("checks");
  const href = useViewHref();
  const { rules, judged, unknown, notApplicable } = coverage;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted">
      {unknown > 0 && <VerdictBadge verdict="unknown" />}
      <span>{t("intro", { applicable: rules - notApplicable, judged, unknown })}</span>
      {unknown > 0 && (
        <TextLink href={href("/findings/checks", { verdict: "unknown" })}>
          {t("seeUnknown", { count: unknown })}
        </TextLink>
      )}
    </p>
  );
}
