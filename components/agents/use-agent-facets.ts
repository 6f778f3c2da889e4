"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Facet } from "@/components/ui/facet-menu";
import { useValueText } from "@/components/values/use-value-text";
import {
  AGENT_FACETS,
  AGENT_RECEPTIONS,
  AGENT_STATES,
  AGENT_WORSTS,
  type AgentFacet,
  type AgentOverview,
  NONE,
} from "@/lib/contracts/agents";

type Choice = AgentOverview["facets"][AgentFacet][number];

/** Choices with an order of their own; the others come with the most people first. */
const ORDERS: Partial<Record<AgentFacet, readonly string[]>> = {
  now: AGENT_RECEPTIONS,
  state: AGENT_STATES,
  worst: AGENT_WORSTS,
};

/** The list's filters, each choice with how many people it would leave. */
export function useAgentFacets(overview: AgentOverview | undefined): Facet[] {
  const t = useTranslations("agents");
  const tCommon = useTranslations("common");
  const word = useValueText();
  return useMemo(() => {
    const words: Record<AgentFacet, (choice: Choice) => string> = {
      now: ({ value }) => t(`reception.${value as "open"}`),
      state: ({ value }) =>
        value === "absent" || value === "unreadable" ? tCommon(`provenance.${value}`) : word("state", value),
      worst: ({ value }) => {
        if (value === "none") return t("nothingFound");
        return value === "unknown" ? tCommon("verdict.unknown") : tCommon(`severity.${value as "info"}`);
      },
      role: ({ value, name }) => (value === NONE ? t("noRole") : (name ?? value)),
      group: ({ value, name }) => (value === NONE ? t("noGroup") : (name ?? value)),
    };
    return AGENT_FACETS.map((facet) => ({
      param: facet,
      label: t(`facet.${facet}`),
      options: inOrder(overview?.facets[facet] ?? [], ORDERS[facet]).map((choice) => ({
        value: choice.value,
        text: words[facet](choice),
        count: choice.count,
      })),
    }));
  }, [overview, t, tCommon, word]);
}

function inOrder(choices: readonly Choice[], order: readonly string[] | undefined): readonly Choice[] {
  return order ? [...choices].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : choices;
}
