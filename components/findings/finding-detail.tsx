"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Comments } from "@/components/comments/comments";
import { DeclareLink } from "@/components/incidents/declare-link";
import { KitLink } from "@/components/emergency/kit-link";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { SiteLink } from "@/components/site-scans/site-link";
import { QueryView } from "@/components/states/query-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { findingQueries } from "@/lib/client/findings";
import { useView, useViewHref } from "@/lib/client/view-params";
import { FindingWaiverBadge } from "@/components/waivers/layer-state";
import { WaiverPanel } from "@/components/waivers/waiver-panel";
import { EvidenceList } from "./evidence-list";
import { FindingFacts } from "./finding-facts";
import { FindingStatusBadge } from "./finding-status";
import { Mend } from "./mend";
import { ReachedChannels } from "./reached-channels";
import { RelatedFindings } from "./related-findings";
import { Repair } from "./repair";
import { UndecidedNote } from "./undecided-note";
import { UnjudgedList } from "./unjudged-list";

type FindingDetailContentProps = { findingId: string; canWaive: boolean; ownId: string };

/** One fault: whom it reaches, how to repair it, why it counts, and where in the snapshot it stands. */
export function FindingDetailContent({ findingId, canWaive, ownId }: FindingDetailContentProps) {
  const t = useTranslations("findings");
  const text = useText();
  const href = useViewHref();
  const trail = [{ label: t("detail.back"), href: href("/findings") }];
  const query = useQuery(findingQueries.one(findingId, useView()));
  return (
    <Page>
      {query.isError && <Breadcrumb trail={trail} />}
      <QueryView query={query}>
        {(detail) => {
          const { finding, rule } = detail;
          const { subject } = finding;
          return (
            <>
              <PageHeader
                trail={trail}
                title={text(finding.message)}
                status={
                  <>
                    <SeverityBadge severity={finding.severity} />
                    <FindingStatusBadge status={finding.status} />
                    <FindingWaiverBadge waiver={finding.waiver} />
                  </>
                }
                actions={
                  finding.status !== "resolved" && (
                    <DeclareLink href={href("/incidents/declare", { finding: findingId })} />
                  )
                }
                description={rule ? text(rule.severityReason) : t("detail.ruleGone")}
              />
              {detail.undecided && <UndecidedNote reason={detail.undecided} />}
              <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
                <div className="flex min-w-0 flex-col gap-6">
                  <ReachedChannels channels={detail.channels} />
                  {rule && (
                    <Repair remediation={rule.remediation} where={rule.where}>
                      <Mend findingId={findingId} />
                      <KitLink ruleId={finding.ruleId} subject={subject} />
                      <SiteLink ruleId={finding.ruleId} subject={subject} />
                    </Repair>
                  )}
                  {rule && (
                    <Section title={t("detail.why")}>
                      <p className="max-w-[46rem]">{text(rule.why)}</p>
                    </Section>
                  )}
                  <EvidenceList detail={detail} />
                  <WaiverPanel detail={detail} canWaive={canWaive} ownId={ownId} />
                </div>
                <FindingFacts detail={detail} />
              </div>
              <RelatedFindings
                title={t("detail.sameSubject", { subject: subject.name })}
                sample={detail.sameSubject}
                allHref={href("/findings", { subject: `${subject.kind}:${subject.id}` })}
              />
              <RelatedFindings
                title={t("detail.sameRule")}
                sample={detail.sameRule}
                allHref={href("/findings", { rule: finding.ruleId })}
              />
              <UnjudgedList unjudged={detail.unjudged} />
              <Comments place={{ target: "finding", targetId: findingId, sourceId: detail.source.id }} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
