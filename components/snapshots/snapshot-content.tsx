"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, GitCompare } from "lucide-react";
import { useTranslations } from "next-intl";
import { Comments } from "@/components/comments/comments";
import { ExportMenu } from "@/components/exports/export-menu";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/shell/section";
import { LedgerTable } from "@/components/sources/ledger-table";
import { QueryView } from "@/components/states/query-view";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { compareHref, snapshotHref, snapshotPath, snapshotQueries } from "@/lib/client/snapshots";
import type { SnapshotDetail } from "@/lib/contracts/snapshots";
import { DownloadMenu } from "./download-menu";
import { HashCheck } from "./hash-check";
import { SnapshotFacts } from "./snapshot-facts";

/** One snapshot: what it is, how far each section of it was read, and how to prove it unchanged. */
export function SnapshotContent({ snapshotId }: { snapshotId: string }) {
  const query = useQuery(snapshotQueries.one(snapshotId));
  return <Page>{<QueryView query={query}>{(snapshot) => <Body snapshot={snapshot} />}</QueryView>}</Page>;
}

function Body({ snapshot }: { snapshot: SnapshotDetail }) {
  const t = useTranslations("snapshots");
  const tSource = useTranslations("sources");
  const { id, source, previousId } = snapshot;
  const asOf = new URLSearchParams({ source: source.id, snapshot: id }).toString();
  return (
    <>
      <PageHeader
        trail={[{ label: t("title"), href: `/snapshots?source=${encodeURIComponent(source.id)}` }]}
        title={<Time value={snapshot.takenAt} show="moment" />}
        status={<span className="text-ink-muted">{source.name}</span>}
        description={<Neighbours snapshot={snapshot} />}
        actions={
          <>
            {previousId && (
              <ButtonLink href={compareHref({ from: previousId, to: id })}>
                <GitCompare aria-hidden />
                {t("compareWithPrevious")}
              </ButtonLink>
            )}
            <DownloadMenu snapshotId={id} />
            <ButtonLink variant="primary" href={`/?${asOf}`}>
              {t("viewAsOf")}
            </ButtonLink>
          </>
        }
      />
      <SnapshotFacts snapshot={snapshot} />
      <Section
        title={tSource("ledger")}
        description={t("ledgerHint")}
        actions={<ExportMenu path={`${snapshotPath(id)}/ledger/export`} />}
      >
        <LedgerTable
          ledger={snapshot.ledger}
          counts={snapshot.counts}
          sectionHref={(section) => snapshotHref(id, section)}
        />
      </Section>
      <HashCheck snapshot={snapshot} />
      <Comments place={{ target: "snapshot", targetId: id, sourceId: "" }} />
    </>
  );
}

/** The snapshots before and after this one, of the same source. */
function Neighbours({ snapshot: { previousId, nextId } }: { snapshot: SnapshotDetail }) {
  const t = useTranslations("snapshots");
  return (
    <span className="flex flex-wrap gap-x-4">
      {previousId && (
        <TextLink href={snapshotHref(previousId)} className="inline-flex items-center gap-0.5">
          <ChevronLeft aria-hidden className="size-4" />
          {t("previous")}
        </TextLink>
      )}
      {nextId ? (
        <TextLink href={snapshotHref(nextId)} className="inline-flex items-center gap-0.5">
          {t("next")}
          <ChevronRight aria-hidden className="size-4" />
        </TextLink>
      ) : (
        <span>{t("newest")}</span>
      )}
    </span>
  );
}
