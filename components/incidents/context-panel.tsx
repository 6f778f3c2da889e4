"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Section } from "@/components/shell/section";
import { QueryView } from "@/components/states/query-view";
import { incidentQueries } from "@/lib/client/incidents";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { ContextChanges } from "./context-changes";
import { AuditLines, FindingLines, SlotLines } from "./context-lines";
import type { EntryDraft } from "./entry-composer";

type ContextPanelProps = { incident: IncidentDetail; onUse: ((draft: EntryDraft) => void) | null };

/** What Inlet found around the incident by itself; each piece becomes an entry with its evidence. */
export function ContextPanel({ incident, onUse }: ContextPanelProps) {
  const t = useTranslations("incidents");
  const channelIds = incident.channels.map(({ id }) => id);
  const query = useQuery(incidentQueries.context(incident.id, channelIds));
  return (
    <Section title={t("context.title")} description={t("context.hint")}>
      <QueryView query={query}>
        {(context) =>
          context === null ? (
            <p className="text-sm text-ink-muted">{t("context.none")}</p>
          ) : (
            <div className="flex flex-col gap-5">
              <ContextChanges context={context} onUse={onUse} />
              <SlotLines context={context} onUse={onUse} />
              <FindingLines context={context} onUse={onUse} />
              <AuditLines context={context} onUse={onUse} />
            </div>
          )
        }
      </QueryView>
    </Section>
  );
}
