"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useText } from "@/components/proof/use-text";
import type { Facet } from "@/components/ui/facet-menu";
import {
  type FacetCount,
  FINDING_FACETS,
  FINDING_SEVERITIES,
  FINDING_STATUSES,
  FINDING_WAIVERS,
  type FindingFacet,
  type FindingOverview,
  NO_CHANNEL,
} from "@/lib/contracts/findings";
import { useFamilyName } from "./use-family-name";
import { useKindName } from "./use-kind-name";

const ORDERS: Partial<Record<FindingFacet, readonly string[]>> = {
  severity: FINDING_SEVERITIES,
  status: FINDING_STATUSES,
  waiver: FINDING_WAIVERS,
};

/** The list's filters, each choice with how many findings it would leave. */
export function useFindingFacets(overview: FindingOverview | undefined): Facet[] {
  const t = useTranslations("findings");
  const tCommon = useTranslations("common");
  const text = useText();
  const familyName = useFamilyName();
  const kindName = useKindName();
  return useMemo(() => {
    const words: Record<FindingFacet, (choice: FacetCount) => string> = {
      severity: ({ value }) => tCommon(`severity.${value as "info"}`),
      status: ({ value }) => t(`statusName.${value as "new"}`),
      waiver: ({ value }) => t(`waiverName.${value as "none"}`),
      family: ({ value }) => familyName(value),
      rule: ({ value, name }) => (name ? text(name) : value),
      kind: ({ value }) => kindName(value),
      channel: ({ value, name }) => (value === NO_CHANNEL ? t("noChannel") : name ? text(name) : value),
    };
    return FINDING_FACETS.map((facet) => ({
      param: facet,
      label: t(facet),
      options: inOrder(overview?.facets[facet] ?? [], ORDERS[facet]).map((choice) => ({
        value: choice.value,
        text: words[facet](choice),
        count: choice.count,
      })),
    }));
  }, [overview, t, tCommon, text, familyName, kindName]);
}

function inOrder(choices: readonly FacetCount[], order: readonly string[] | undefined): FacetCount[] {
  if (!order) return [...choices];
  return [...choices].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
