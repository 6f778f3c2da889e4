"use client";

import { useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";
import { InOrganisationTime } from "@/components/settings/in-organisation-time";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Time } from "@/components/ui/time";
import { useValueText } from "@/components/values/use-value-text";
import { agentQueries } from "@/lib/client/agents";
import { useView, useViewHref } from "@/lib/client/view-params";
import type { AgentDetail } from "@/lib/contracts/agents";
import { AgentChanges } from "./agent-changes";
import { AgentChannels } from "./agent-channels";
import { AgentFindings } from "./agent-findings";
import { AgentGates } from "./agent-gates";
import { AgentRights } from "./agent-rights";
import { AgentSettings } from "./agent-settings";
import { AgentWeek } from "./agent-week";
import { ReceptionBadge } from "./reception-badge";

/** One person: can they receive now, on which channels and hours, and what the platform holds about them. */
export function AgentDetailContent({ agentId }: { agentId: string }) {
  const query = useQuery(agentQueries.one(agentId, useView()));
  return (
    <Page>
      <QueryView query={query}>
        {(detail) => (
          <>
            <AgentHeader detail={detail} />
            {detail.channels.length > 0 && (
              <>
                <AgentGates detail={detail} />
                <AgentChannels detail={detail} />
                <AgentWeek detail={detail} />
              </>
            )}
            <AgentFindings detail={detail} />
            <AgentRights detail={detail} />
            <InOrganisationTime timezone={detail.view.timezone}>
              <AgentParts detail={detail} />
            </InOrganisationTime>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function AgentHeader({ detail: { agent, view } }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  const tProof = useTranslations("proof");
  const tWhatIf = useTranslations("what-if");
  const href = useViewHref();
  const word = useValueText();
  const { state, kind, now } = agent;
  const isActive = state === "active" || state === "absent";
  return (
    <PageHeader
      trail={[{ label: t("title"), href: href("/agents") }]}
      title={agent.name}
      actions={
        <ButtonLink href={href("/what-if", { about: agent.name })}>
          <FlaskConical aria-hidden />
          {tWhatIf("tryPerson")}
        </ButtonLink>
      }
      status={
        <>
          <ReceptionBadge state={now.state} />
          {!isActive && state !== "unreadable" && <Badge tone="degraded">{word("state", state)}</Badge>}
          {kind && kind !== "human" && <Badge>{word("kind", kind)}</Badge>}
        </>
      }
      description={t.rich(`sentence.${now.state}`, {
        count: now.open,
        gates: now.gates.map((gate) => tProof(`gate.${gate}`)).join(t("separator")),
        time: () => <Time value={view.snapshot.takenAt} show="moment" />,
      })}
    />
  );
}

function AgentParts({ detail }: { detail: AgentDetail }) {
  const t = useTranslations("agents");
  const { account, presence, memberships, push, devices } = detail;
  return (
    <>
      <AgentSettings
        title={t("account")}
        description={t("accountHint")}
        detail={detail}
        sections={[account]}
      />
      <AgentSettings title={t("place")} detail={detail} sections={[presence, memberships]} />
      <AgentSettings
        title={t("alerts")}
        description={t("alertsHint")}
        detail={detail}
        sections={[push, devices]}
      />
      <AgentChanges detail={detail} />
    </>
  );
}
