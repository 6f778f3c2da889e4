"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFamilyName } from "@/components/findings/use-family-name";
import type { Facet } from "@/components/ui/facet-menu";
import { type Check, CHECK_FILTERS } from "@/lib/contracts/checks";
import { FINDING_SEVERITIES } from "@/lib/contracts/findings";

export function useCheckFacets(checks: readonly Check[]): Facet[] {
  const t = useTranslations("checks");
  const tFindings = useTranslations("findings");
  const tCommon = useTranslations("common");
  const familyName = useFamilyName();
  return useMemo(() => {
    const countOf = (key: "verdict" | "severity" | "family", value: string) =>
      checks.filter((check) => check[key] === value).length;
    const families = [...new Set(checks.map(({ family }) => family))];
    return [
      {
        param: "verdict",
        label: t("verdict"),
        options: CHECK_FILTERS.map((value) => ({
          value,
          text: tCommon(`verdict.${value}`),
          count:
            value === "attested"
              ? checks.filter(({ attested }) => attested).length
              : countOf("verdict", value),
        })),
      },
      {
        param: "severity",
        label: tFindings("severity"),
        options: FINDING_SEVERITIES.map((value) => ({
          value,
          text: tCommon(`severity.${value}`),
          count: countOf("severity", value),
        })),
      },
      {
        param: "family",
        label: tFindings("family"),
        options: families.map((value) => ({
          value,
          text: familyName(value),
          count: countOf("family", value),
        })),
      },
    ];
  }, [checks, t, tFindings, tCommon, familyName]);
}
