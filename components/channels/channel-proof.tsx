"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { DeclareLink } from "@/components/incidents/declare-link";
import { Legend } from "@/components/proof/legend";
import { WeekGrid } from "@/components/proof/week-grid";
import { ResilienceLine } from "@/components/resilience/resilience-line";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { SitesOfChannel } from "@/components/site-scans/sites-of-channel";
import { QueryView } from "@/components/states/query-view";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { channelQueries } from "@/lib/client/channels";
import { useUrlState } from "@/lib/client/url-state";
import { useView, useViewHref } from "@/lib/client/view-params";
import { CandidateTable } from "./candidate-table";
import { GateTable } from "./gate-table";
import { HourPanel } from "./hour-panel";

const BADGES = { PROVEN: "proven", REFUTED: "refuted", UNKNOWN: "unknown" } as const;

/** One channel's proof: the week, the gates of the door, and everybody who could or could not receive. */
export function ChannelProofContent({ channelId }: { channelId: string }) {
  const t = useTranslations("channels");
  const view = useView();
  const href = useViewHref();
  const url = useUrlState();
  const query = useQuery(channelQueries.proof(channelId, view));
  const asked = url.get("hour");
  const hour = /^\d{1,3}$/.test(asked) && Number(asked) < 168 ? Number(asked) : null;
  return (
    <Page>
      <QueryView query={query}>
        {(proof) => (
          <>
            <PageHeader
              trail={[{ label: t("title"), href: href("/channels") }]}
              title={proof.summary.name}
              status={
                <>
                  <VerdictBadge verdict={BADGES[proof.verdict]} label={t(`verdict.${proof.verdict}`)} />
                  {proof.falseComfort && <Badge tone="degraded">{t("falseComfort")}</Badge>}
                </>
              }
              actions={
                proof.verdict === "REFUTED" && (
                  <DeclareLink href={href("/incidents/declare", { channel: channelId })} />
                )
              }
              description={t.rich(`sentence.${proof.verdict}`, {
                count: proof.witnesses.length,
                names: proof.witnesses
                  .slice(0, 5)
                  .map(({ name }) => name)
                  .join(t("separator")),
                time: () => <Time value={proof.view.snapshot.takenAt} show="moment" />,
              })}
            />
            {proof.falseComfort && <p className="text-sm text-degraded">{t("falseComfortMeaning")}</p>}
            <ResilienceLine channelId={channelId} spare={proof.resilience} />
            <SitesOfChannel channelId={channelId} sourceId={proof.view.source.id} />
            <Section
              title={t("weekTitle")}
              description={t("weekHint", { timezone: proof.view.timezone })}
              actions={<Legend />}
            >
              <WeekGrid
                channel={proof.summary}
                selected={hour}
                onSelect={(next) => url.set({ hour: String(next) })}
              />
              {hour !== null && (
                <HourPanel channelId={channelId} hour={hour} onClose={() => url.set({ hour: null })} />
              )}
            </Section>
            <Section title={t("gates")} description={t("gatesHint")}>
              <GateTable gates={proof.gates} />
            </Section>
            <Section
              title={t("candidates")}
              description={t("candidatesHint", { count: proof.candidates.length })}
              actions={
                <ExportMenu path={`channels/${encodeURIComponent(proof.summary.id)}/export`} query={view} />
              }
            >
              <CandidateTable candidates={proof.candidates} />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}
