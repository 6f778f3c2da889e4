import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { VendorReportContent } from "@/components/vendor-report/vendor-report-content";
import { can } from "@/lib/access";
import { getQueryClient } from "@/lib/client/query-client";
import { vendorReportQueries } from "@/lib/client/vendor-reports";
import { requireMember } from "@/lib/server/context";
import { listVendorCases } from "@/lib/server/vendor-cases/list";
import { getVendorReport } from "@/lib/server/vendor-reports/get";

type VendorReportPageProps = { params: Promise<{ incidentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("vendor-report");
  return { title: t("title") };
}

export default async function VendorReportPage({ params }: VendorReportPageProps) {
  const ctx = await requireMember();
  const { incidentId } = await params;
  const language = (await getLocale()) === "en" ? "en" : "zh";
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery({
      ...vendorReportQueries.report(incidentId, language),
      queryFn: () => getVendorReport(ctx, { incidentId, language }),
    }),
    queryClient.prefetchQuery({
      ...vendorReportQueries.cases(incidentId),
      queryFn: () => listVendorCases(ctx, { incidentId }),
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <VendorReportContent
        incidentId={incidentId}
        initialLanguage={language}
        canWrite={can(ctx.actor.role, "incidents:write")}
      />
    </HydrationBoundary>
  );
}
