"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFamilyName } from "@/components/findings/use-family-name";
import { useText } from "@/components/proof/use-text";
import { Badge } from "@/components/ui/badge";
import type { DataColumn } from "@/components/ui/data-column";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { type Check, CHECK_VERDICTS } from "@/lib/contracts/checks";
import { FINDING_SEVERITIES } from "@/lib/contracts/findings";

export function useCheckColumns(): DataColumn<Check>[] {
  const t = useTranslations("checks");
  const tFindings = useTranslations("findings");
  const text = useText();
  const familyName = useFamilyName();
  return useMemo(
    () => [
      {
        id: "title",
        header: t("title"),
        cell: ({ title }) => text(title),
        sortBy: ({ title }) => text(title),
      },
      {
        id: "verdict",
        header: t("verdict"),
        width: 132,
        cell: ({ verdict, attested }) => (
          <span className="flex flex-wrap gap-1">
            <VerdictBadge verdict={verdict} />
            {attested && <VerdictBadge verdict="attested" />}
          </span>
        ),
        sortBy: ({ verdict }) => CHECK_VERDICTS.indexOf(verdict),
      },
      {
        id: "result",
        header: t("result"),
        width: 300,
        hideBelow: "md",
        cell: (check) => <Result check={check} />,
      },
      {
        id: "severity",
        header: tFindings("severity"),
        width: 116,
        hideBelow: "sm",
        cell: ({ severity }) => <SeverityBadge severity={severity} />,
        sortBy: ({ severity }) => FINDING_SEVERITIES.indexOf(severity),
      },
      {
        id: "family",
        header: tFindings("family"),
        width: 150,
        hideBelow: "lg",
        cell: ({ family }) => familyName(family),
        sortBy: ({ family }) => familyName(family),
      },
    ],
    [t, tFindings, text, familyName],
  );
}

/** What a verdict rests on: how many subjects, or what was missing. */
function Result({ check: { verdict, findings, unjudged, passed, reason } }: { check: Check }) {
  const t = useTranslations("checks");
  const text = useText();
  if (verdict === "unknown" || verdict === "not-applicable")
    return <span className="line-clamp-2 text-ink-muted">{reason && text(reason)}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {findings > 0 && <span>{t("findings", { count: findings })}</span>}
      {unjudged > 0 && <Badge tone="unknown">{t("unjudged", { count: unjudged })}</Badge>}
      {passed > 0 && <span className="text-ink-muted">{t("passed", { count: passed })}</span>}
    </span>
  );
}
