"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { useUrlState } from "@/lib/client/url-state";
import { FINDING_SEVERITIES, type FindingOverview } from "@/lib/contracts/findings";

/** How many the filters leave and how grave they are; what is left out because it is resolved is one press away. */
export function CountLine({ overview }: { overview: FindingOverview }) {
  const t = useTranslations("findings");
  const tCommon = useTranslations("common");
  const url = useUrlState();
  const chosen = url.getAll("severity");
  const isUnresolvedOnly = url.getAll("status").length === 0;
  const countOf = (facet: "severity" | "status" | "waiver", value: string) =>
    overview.facets[facet].find((choice) => choice.value === value)?.count ?? 0;
  const shown = FINDING_SEVERITIES.filter(
    (severity) => countOf("severity", severity) > 0 && (chosen.length === 0 || chosen.includes(severity)),
  );
  const resolved = countOf("status", "resolved");
  const layers = url.getAll("waiver").length > 0 ? [] : (["holding", "lapsed"] as const);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
      <p role="status">
        {t(isUnresolvedOnly ? "countUnresolved" : "count", { count: overview.total })}
        {shown.map((severity, index) => (
          <Fragment key={severity}>
            {index === 0 ? t("countColon") : t("countSeparator")}
            {tCommon(`severity.${severity}`)} {countOf("severity", severity)}
          </Fragment>
        ))}
      </p>
      {layers.map((waiver) =>
        countOf("waiver", waiver) > 0 ? (
          <Button key={waiver} variant="link" size="inline" onClick={() => url.set({ waiver })}>
            {t(waiver === "holding" ? "alsoHolding" : "alsoLapsed", { count: countOf("waiver", waiver) })}
          </Button>
        ) : null,
      )}
      {isUnresolvedOnly && resolved > 0 && (
        <Button variant="link" size="inline" onClick={() => url.set({ status: "resolved" })}>
          {t("alsoResolved", { count: resolved })}
        </Button>
      )}
    </div>
  );
}
