import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { VendorCaseList, VendorCaseView } from "@/lib/contracts/vendor-cases";
import { type ReportFormat, type ReportLanguage, VendorReportView } from "@/lib/contracts/vendor-reports";
import { fetchJson } from "./fetcher";

const pathOf = (incidentId: string) => `/api/v1/incidents/${encodeURIComponent(incidentId)}/vendor-report`;

export const vendorReportHref = (incidentId: string) =>
  `/incidents/${encodeURIComponent(incidentId)}/vendor-report`;

export const vendorReportFile = (incidentId: string, language: ReportLanguage, format: ReportFormat) =>
  `${pathOf(incidentId)}/export?language=${language}&format=${format}`;

export const vendorReportQueries = {
  report: (incidentId: string, language: ReportLanguage) =>
    queryOptions({
      queryKey: ["vendor-reports", incidentId, language],
      queryFn: ({ signal }) =>
        fetchJson(VendorReportView, pathOf(incidentId), { query: { language }, signal }),
      placeholderData: keepPreviousData,
    }),
  cases: (incidentId: string) =>
    queryOptions({
      queryKey: ["vendor-cases", incidentId],
      queryFn: ({ signal }) => fetchJson(VendorCaseList, `${pathOf(incidentId)}/cases`, { signal }),
    }),
};

type Act = { caseId?: string; body: unknown };

/** Opens a case, or takes a step of one; either changes the incident's timeline too. */
export function useVendorCaseAct(incidentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, body }: Act) =>
      fetchJson(VendorCaseView, `${pathOf(incidentId)}/cases${caseId ? `/${caseId}` : ""}`, { body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["vendor-cases", incidentId] }),
        client.invalidateQueries({ queryKey: ["incidents"] }),
      ]),
  });
}
