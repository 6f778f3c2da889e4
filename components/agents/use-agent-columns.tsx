"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import type { DataColumn } from "@/components/ui/data-column";
import { ProvenanceBadge } from "@/components/ui/provenance-badge";
import { useValueText } from "@/components/values/use-value-text";
import type { AgentRow } from "@/lib/contracts/agents";
import { FindingsValue } from "./findings-value";
import { LoadValue } from "./load-value";
import { NameList } from "./name-list";
import { PresenceValue } from "./presence-value";
import { ReceptionBadge } from "./reception-badge";
import { WeekValue } from "./week-value";

/** The list is ordered by the server; `sortBy` only says that a column can be. */
const sortBy = () => null;

export function useAgentColumns(): DataColumn<AgentRow>[] {
  const t = useTranslations("agents");
  const tProof = useTranslations("proof");
  const word = useValueText();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        cell: ({ id, name, kind }) => (
          <>
            {name}
            <span className="block text-xs font-normal text-ink-subtle">
              {id}
              {kind && kind !== "human" && ` · ${word("kind", kind)}`}
            </span>
          </>
        ),
        sortBy,
      },
      {
        id: "now",
        header: t("now"),
        width: 180,
        cell: ({ now }) => (
          <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
            <ReceptionBadge state={now.state} />
            {now.state === "open" && (
              <span className="text-xs text-ink-muted">
                {t("onChannels", { open: now.open, all: now.channels })}
              </span>
            )}
            {(now.state === "closed" || now.state === "unknown") && (
              <span className="text-xs text-ink-muted">
                {now.gates.map((gate) => tProof(`gate.${gate}`)).join(t("separator"))}
              </span>
            )}
          </span>
        ),
        sortBy,
      },
      {
        id: "week",
        header: t("week"),
        width: 170,
        hideBelow: "md",
        cell: (agent) => <WeekValue {...agent} />,
        sortBy,
      },
      {
        id: "presence",
        header: t("presenceHeader"),
        width: 100,
        hideBelow: "md",
        cell: ({ presence }) => <PresenceValue presence={presence} />,
        sortBy,
      },
      {
        id: "load",
        header: t("load"),
        width: 90,
        hideBelow: "lg",
        cell: (agent) => <LoadValue {...agent} />,
        sortBy,
      },
      {
        id: "state",
        header: t("state"),
        width: 90,
        hideBelow: "xl",
        cell: ({ state }) =>
          state === "absent" || state === "unreadable" ? (
            <ProvenanceBadge state={state} />
          ) : state === "active" ? (
            word("state", state)
          ) : (
            <Badge tone="degraded">{word("state", state)}</Badge>
          ),
      },
      {
        id: "roles",
        header: t("roles"),
        width: 130,
        hideBelow: "lg",
        cell: ({ roles }) => <NameList names={roles.map(({ name }) => name)} />,
      },
      {
        id: "groups",
        header: t("groups"),
        width: 130,
        hideBelow: "lg",
        cell: ({ groups, everywhere }) =>
          everywhere ? t("allGroups") : <NameList names={groups.map(({ name }) => name)} />,
      },
      {
        id: "worst",
        header: t("findings"),
        width: 170,
        cell: (agent) => <FindingsValue {...agent} />,
        sortBy,
      },
    ],
    [t, tProof, word],
  );
}
