"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Section } from "@/components/shell/section";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/lib/client/view-params";
import type { AgentDetail } from "@/lib/contracts/agents";

/** What the rules found about the person, then about the roles and groups they share with others. */
export function AgentFindings({ detail: { agent, findings, related } }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  return (
    <Section title={t("findings")} description={t("findingsHint", { unjudged: agent.unjudged })}>
      {findings.length > 0 ? (
        <FindingList findings={findings} />
      ) : (
        <p className="text-sm text-ink-muted">{t("noFindings")}</p>
      )}
      {related.length > 0 && (
        <>
          <h3 className="pt-2 text-sm font-medium">{t("related")}</h3>
          <FindingList findings={related} />
        </>
      )}
    </Section>
  );
}

function FindingList({ findings }: { findings: AgentDetail["findings"] }) {
  const text = useText();
  const tSection = useTranslations("sections");
  const href = useViewHref();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {findings.map(({ id, severity, message, subject }) => (
        <li key={id} className="flex items-start gap-2 py-2 text-sm">
          <SeverityBadge severity={severity} className="mt-0.5" />
          <TextLink href={href(`/findings/${encodeURIComponent(id)}`)} className="min-w-0 text-ink">
            {text(message)}
          </TextLink>
          <span className="ms-auto shrink-0 text-xs text-ink-subtle">
            {tSection(subject.kind as "agents")}
          </span>
        </li>
      ))}
    </ul>
  );
}
