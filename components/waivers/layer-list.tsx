"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ExportMenu } from "@/components/exports/export-menu";
import { FindingsTabs } from "@/components/findings/findings-tabs";
import { NothingYet } from "@/components/overview/nothing-yet";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { useView } from "@/lib/client/view-params";
import { waiverQueries } from "@/lib/client/waivers";
import { AttestationTable } from "./attestation-table";
import { WaiverTable } from "./waiver-table";

type LayerListProps = { canWaive: boolean; canAttest: boolean };

/** Everything people laid over the verdicts of a source; what no longer holds stands first and is counted. */
export function LayerList({ canWaive, canAttest }: LayerListProps) {
  const t = useTranslations("waivers");
  const tFindings = useTranslations("findings");
  const view = useView();
  const waivers = useQuery(waiverQueries.list(view));
  const attestations = useQuery(waiverQueries.attestations(view));
  return (
    <Page>
      <PageHeader title={tFindings("title")} description={t("description")} />
      <FindingsTabs />
      <QueryView query={waivers}>
        {(list) =>
          list.view === null ? (
            <NothingYet />
          ) : (
            <Section
              title={t("waivers")}
              description={t("waiversHint")}
              actions={
                list.waivers.length > 0 && (
                  <ExportMenu label={t("waivers")} path="waivers/export" query={view} />
                )
              }
            >
              <Attention states={list.waivers} none={t("none.waivers")} />
              {list.waivers.length > 0 && <WaiverTable waivers={list.waivers} canWaive={canWaive} />}
            </Section>
          )
        }
      </QueryView>
      <QueryView query={attestations}>
        {(list) =>
          list.view && (
            <Section
              title={t("attestations")}
              description={t("attestationsHint")}
              actions={
                list.attestations.length > 0 && (
                  <ExportMenu label={t("attestations")} path="attestations/export" query={view} />
                )
              }
            >
              <Attention states={list.attestations} none={t("none.attestations")} />
              {list.attestations.length > 0 && (
                <AttestationTable attestations={list.attestations} canAttest={canAttest} />
              )}
            </Section>
          )
        }
      </QueryView>
    </Page>
  );
}

function Attention({ states, none }: { states: readonly { state: string }[]; none: string }) {
  const t = useTranslations("waivers");
  const count = states.filter(({ state }) => state !== "holding").length;
  return (
    <p role="status" className="text-sm text-ink-muted">
      {states.length === 0 ? none : count > 0 ? t("attention", { count }) : t("fine")}
    </p>
  );
}
