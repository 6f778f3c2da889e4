"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QueryView } from "@/components/states/query-view";
import { vendorReportQueries } from "@/lib/client/vendor-reports";
import { OpenCaseDialog } from "./open-case-dialog";
import { VendorCase } from "./vendor-case";

/** Every report of the incident to a vendor, with its clock. */
export function VendorCases({ incidentId, canWrite }: { incidentId: string; canWrite: boolean }) {
  const t = useTranslations("vendor-report");
  const query = useQuery(vendorReportQueries.cases(incidentId));
  return (
    <section
      aria-labelledby="vendor-cases"
      className="flex min-w-0 flex-col gap-3 lg:col-start-2 lg:row-start-1"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="vendor-cases" className="text-lg">
          {t("cases.title")}
        </h2>
        {canWrite && <OpenCaseDialog incidentId={incidentId} />}
      </div>
      <p className="text-sm text-ink-muted">{t(canWrite ? "cases.hint" : "cases.readOnly")}</p>
      <QueryView query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <p className="border-t border-line pt-3 text-sm text-ink-muted">{t("cases.none")}</p>
          ) : (
            <ul className="flex flex-col border-t border-line">
              {cases.map((one) => (
                <VendorCase key={one.id} incidentId={incidentId} vendorCase={one} canWrite={canWrite} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
