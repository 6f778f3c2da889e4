"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useViewHref } from "@/lib/client/view-params";
import type { AgentDetail } from "@/lib/contracts/agents";

const BADGES = { yes: "proven", no: "refuted", unknown: "unknown" } as const;
const CELLS = { allowed: "proven", denied: "refuted", "not-granted": "closed", unknown: "unknown" } as const;

/** Roles and what they come to for reception; every permission leads to its derivation. */
export function AgentRights({ detail }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  const href = useViewHref();
  const { agent, roles, rolesComplete, reception, permissions } = detail;
  return (
    <Section title={t("rights")} description={t("rightsHint")}>
      <DescriptionList
        items={[
          {
            key: "roles",
            term: t("roles"),
            detail: (
              <span className="flex flex-wrap gap-x-3 gap-y-1">
                {roles.map(({ id, name, via, counts }) => (
                  <span key={`${id} ${via?.id ?? ""}`}>
                    <TextLink href={href("/permissions", { role: id })}>{name}</TextLink>
                    {via && <span className="text-ink-muted">{t("via", { name: via.name })}</span>}
                    {counts !== "yes" && <span className="text-degraded">{t(`counts.${counts}`)}</span>}
                  </span>
                ))}
                {roles.length === 0 && rolesComplete && <span className="text-refuted">{t("noRole")}</span>}
                {!rolesComplete && <VerdictBadge verdict="unknown" label={t("rolesUnread")} />}
              </span>
            ),
          },
          ...(["open", "reply"] as const).map((need) => ({
            key: need,
            term: t(`need.${need}`),
            detail: <VerdictBadge verdict={BADGES[reception[need]]} label={t(`may.${reception[need]}`)} />,
          })),
        ]}
      />
      <ul className="divide-y divide-line border-y border-line">
        {permissions.map(({ permission: { id, name, needs }, cell }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
            <TextLink href={href("/permissions", { agent: agent.id, permission: id })} className="min-w-40">
              {name}
            </TextLink>
            <VerdictBadge verdict={CELLS[cell.state]} label={t(`right.${cell.state}`)} />
            {cell.conflict && <span className="text-degraded">{t("conflict")}</span>}
            <span className="text-xs text-ink-subtle">
              {needs.map((need) => t(`neededFor.${need}`)).join(t("separator"))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
