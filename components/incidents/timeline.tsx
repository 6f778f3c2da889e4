"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { tellEntries } from "@/lib/client/incidents";
import { useUrlState } from "@/lib/client/url-state";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { correctionOf, EntryComposer, type EntryDraft } from "./entry-composer";
import { TimelineEntry } from "./timeline-entry";
import { UnsentEntries } from "./unsent-entries";

const SHOWS = ["all", "written", "key"] as const;
const ORDERS = ["newest", "oldest"] as const;

type TimelineProps = {
  incident: IncidentDetail;
  canWrite: boolean;
  draft: EntryDraft;
  setDraft: (draft: EntryDraft | null) => void;
};

/** What happened, in the order in which it happened. While it goes on, the newest is on top. */
export function Timeline({ incident, canWrite, draft, setDraft }: TimelineProps) {
  const t = useTranslations("incidents");
  const url = useUrlState();
  const show = SHOWS.find((one) => one === url.get("show")) ?? "all";
  const order = ORDERS.find((one) => one === url.get("order")) ?? "newest";
  const told = tellEntries(incident.entries).filter(
    ({ entry }) => show === "all" || (show === "key" ? entry.isKey : entry.kind !== "journal"),
  );
  const shown = order === "newest" ? told.reverse() : told;
  return (
    <Section
      title={t("timeline")}
      description={t("timelineHint")}
      actions={
        <>
          <SegmentedControl
            label={t("showLabel")}
            value={show}
            onValueChange={(next) => url.set({ show: next === "all" ? null : next })}
            options={SHOWS.map((value) => ({ value, label: t(`show.${value}`) }))}
          />
          <SegmentedControl
            label={t("orderLabel")}
            value={order}
            onValueChange={(next) => url.set({ order: next === "newest" ? null : next })}
            options={ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
          />
        </>
      }
    >
      {canWrite && (
        <EntryComposer
          incidentId={incident.id}
          attachments={incident.attachments}
          draft={draft}
          setDraft={setDraft}
        />
      )}
      <div>
        <UnsentEntries incidentId={incident.id} onEdit={setDraft} />
        {shown.length > 0 ? (
          <ol aria-label={t("timeline")} className="flex flex-col border-t border-line">
            {shown.map((one) => (
              <TimelineEntry
                key={one.entry.id}
                incidentId={incident.id}
                told={one}
                canWrite={canWrite}
                onCorrect={(entry) => setDraft(correctionOf(entry))}
              />
            ))}
          </ol>
        ) : (
          <p className="py-6 text-sm text-ink-muted">{t("noEntries")}</p>
        )}
      </div>
    </Section>
  );
}
