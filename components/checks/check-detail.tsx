"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Comments } from "@/components/comments/comments";
import { RelatedFindings } from "@/components/findings/related-findings";
import { Repair } from "@/components/findings/repair";
import { UnjudgedList } from "@/components/findings/unjudged-list";
import { useText } from "@/components/proof/use-text";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { AttestationPanel } from "@/components/waivers/attestation-panel";
import { checkQueries } from "@/lib/client/checks";
import { useView, useViewHref } from "@/lib/client/view-params";
import { CheckFacts } from "./check-facts";
import { CheckVerdict } from "./check-verdict";
import { NeededData } from "./needed-data";

/** One rule: what it asks of the configuration, what it found, and what it would need to know more. */
export function CheckDetailContent({ ruleId, canAttest }: { ruleId: string; canAttest: boolean }) {
  const t = useTranslations("checks");
  const tFindings = useTranslations("findings");
  const text = useText();
  const href = useViewHref();
  const trail = [
    { label: tFindings("title"), href: href("/findings") },
    { label: t("list"), href: href("/findings/checks") },
  ];
  const query = useQuery(checkQueries.one(ruleId, useView()));
  return (
    <Page>
      {query.isError && <Breadcrumb trail={trail} />}
      <QueryView query={query}>
        {(detail) => (
          <>
            <PageHeader
              trail={trail}
              title={text(detail.check.title)}
              status={
                <>
                  <VerdictBadge verdict={detail.check.verdict} />
                  {detail.check.attested && <VerdictBadge verdict="attested" />}
                  <SeverityBadge severity={detail.check.severity} />
                </>
              }
              description={<CheckVerdict detail={detail} />}
            />
            <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
              <div className="flex min-w-0 flex-col gap-6">
                <Section title={tFindings("detail.why")}>
                  <p className="max-w-[46rem]">{text(detail.why)}</p>
                  <p className="max-w-[46rem] text-sm text-ink-muted">{text(detail.severityReason)}</p>
                </Section>
                <Repair remediation={detail.remediation} where={detail.where} />
                <AttestationPanel detail={detail} canAttest={canAttest} />
                <NeededData detail={detail} />
              </div>
              <CheckFacts detail={detail} />
            </div>
            <RelatedFindings
              title={tFindings("title")}
              sample={detail.findings}
              allHref={href("/findings", { rule: ruleId })}
            />
            <UnjudgedList unjudged={detail.unjudged} />
            <Comments place={{ target: "check", targetId: ruleId, sourceId: "" }} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
