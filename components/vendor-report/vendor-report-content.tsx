"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { vendorReportQueries } from "@/lib/client/vendor-reports";
import type { ReportLanguage } from "@/lib/contracts/vendor-reports";
import { ReportFiles } from "./report-files";
import { ReportPreview } from "./report-preview";
import { VendorCases } from "./vendor-cases";

type VendorReportContentProps = { incidentId: string; initialLanguage: ReportLanguage; canWrite: boolean };

/** What to send to the vendor, in the vendor's language, and what came of it. */
export function VendorReportContent({ incidentId, initialLanguage, canWrite }: VendorReportContentProps) {
  const t = useTranslations("vendor-report");
  const [language, setLanguage] = useState(initialLanguage);
  const query = useQuery(vendorReportQueries.report(incidentId, language));
  const incident = query.data?.incident;
  return (
    <Page>
      <PageHeader
        trail={[
          { label: t("incidents"), href: "/incidents" },
          ...(incident
            ? [{ label: `INC-${incident.number} ${incident.title}`, href: `/incidents/${incident.id}` }]
            : []),
        ]}
        title={t("title")}
        description={t("description")}
        actions={
          query.data && (
            <>
              <SegmentedControl
                label={t("language")}
                value={language}
                onValueChange={setLanguage}
                options={(["zh", "en"] as const).map((value) => ({
                  value,
                  label: <span lang={value === "zh" ? "zh-CN" : "en"}>{t(value)}</span>,
                }))}
              />
              <ReportFiles incidentId={incidentId} language={language} text={query.data.text} />
            </>
          )
        }
      />
      <QueryView query={query}>
        {({ document }) => (
          <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
            <VendorCases incidentId={incidentId} canWrite={canWrite} />
            <ReportPreview document={document} isStale={query.isPlaceholderData} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}
