"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { InOrganisationTime } from "@/components/settings/in-organisation-time";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { snapshotHref, snapshotQueries } from "@/lib/client/snapshots";
import { useUrlState } from "@/lib/client/url-state";
import { ViewContext } from "@/lib/client/view-params";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";
import { RowSheet } from "./row-sheet";
import { SectionSwitch } from "./section-switch";
import { SectionTable } from "./section-table";

type SectionBrowserProps = { snapshotId: string; section: string };

/** The rows of one section of a snapshot; `?row=` opens one of them. */
export function SectionBrowser({ snapshotId, section }: SectionBrowserProps) {
  const query = useQuery(snapshotQueries.one(snapshotId));
  return (
    <Page fill>
      <QueryView query={query}>{(snapshot) => <Body snapshot={snapshot} section={section} />}</QueryView>
    </Page>
  );
}

function Body({ snapshot, section }: { snapshot: SnapshotDetail; section: string }) {
  const t = useTranslations("snapshots");
  const tSection = useTranslations("sections");
  const format = useFormatter();
  const url = useUrlState();
  const row = url.get("row");
  const { id, source, takenAt, organisation } = snapshot;
  const view = useMemo(() => ({ source: source.id, snapshot: id }), [source.id, id]);
  return (
    <ViewContext value={view}>
      <InOrganisationTime timezone={organisation.timezone}>
        <PageHeader
          trail={[
            { label: t("title"), href: `/snapshots?source=${encodeURIComponent(source.id)}` },
            { label: format.dateTime(new Date(takenAt), "moment"), href: snapshotHref(id) },
          ]}
          title={tSection(section as "agents")}
          description={t("sectionOf", { source: source.name })}
          actions={<SectionSwitch snapshot={snapshot} section={section} />}
        />
        <SectionTable snapshotId={id} section={section} />
        {row && (
          <RowSheet snapshotId={id} section={section} rowKey={row} onClose={() => url.set({ row: null })} />
        )}
      </InOrganisationTime>
    </ViewContext>
  );
}
