"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Comments } from "@/components/comments/comments";
import { IncidentChecklist } from "@/components/emergency/incident-checklist";
import { SameAsBefore } from "@/components/lessons/same-as-before";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryView } from "@/components/states/query-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Time } from "@/components/ui/time";
import { incidentQueries } from "@/lib/client/incidents";
import { vendorReportHref } from "@/lib/client/vendor-reports";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { Attachments } from "./attachments";
import { ContextPanel } from "./context-panel";
import { useEntryDraft } from "./entry-composer";
import { HeadDialog } from "./head-dialog";
import { DrillBadge, IncidentSeverityBadge, IncidentStatusBadge } from "./incident-badges";
import { IncidentFacts } from "./incident-facts";
import { MoveButtons } from "./move-buttons";
import { ReviewPanel } from "./review-panel";
import { Timeline } from "./timeline";
import { useDuration } from "./use-duration";

type IncidentContentProps = { incidentId: string; canWrite: boolean; canReview: boolean };

/** One incident: what happened, what is known about it, and what is to be done next. */
export function IncidentContent({ incidentId, canWrite, canReview }: IncidentContentProps) {
  const t = useTranslations("incidents");
  const trail = [{ label: t("title"), href: "/incidents" }];
  const query = useQuery(incidentQueries.one(incidentId));
  return (
    <Page>
      {query.isError && !query.data && <Breadcrumb trail={trail} />}
      <QueryView query={query}>
        {(incident) => <Loaded incident={incident} trail={trail} canWrite={canWrite} canReview={canReview} />}
      </QueryView>
    </Page>
  );
}

type LoadedProps = {
  incident: IncidentDetail;
  trail: readonly { label: string; href: string }[];
  canWrite: boolean;
  canReview: boolean;
};

function Loaded({ incident, trail, canWrite, canReview }: LoadedProps) {
  const t = useTranslations("incidents");
  const duration = useDuration();
  const { draft, setDraft } = useEntryDraft(incident.id);
  const { status, clocks } = incident;
  const canEdit = canWrite && status !== "closed";
  const isLearning = status === "review" || status === "closed";
  const review = (
    <ReviewPanel incident={incident} canReview={canReview && status !== "closed"} canDecide={canReview} />
  );
  return (
    <>
      <PageHeader
        trail={trail}
        title={
          <>
            <span className="me-2 text-ink-subtle">INC-{incident.number}</span>
            {incident.title}
          </>
        }
        status={
          <>
            <IncidentSeverityBadge severity={incident.severity} />
            <IncidentStatusBadge status={status} />
            {incident.kind === "drill" && <DrillBadge />}
          </>
        }
        description={t.rich(clocks.resolved ? "headline.over" : "headline.running", {
          name: incident.declaredBy,
          time: () => <Time value={incident.declaredAt} show="moment" />,
          lasted: clocks.started ? duration(clocks.started.at, clocks.resolved?.at ?? null) : "",
        })}
        actions={
          <>
            <ButtonLink href={vendorReportHref(incident.id)}>{t("vendorReport")}</ButtonLink>
            {canEdit && <HeadDialog incident={incident} />}
            {canWrite && <MoveButtons incident={incident} />}
          </>
        }
      />
      {incident.summary && (
        <p className="max-w-[46rem] text-sm break-words whitespace-pre-wrap">{incident.summary}</p>
      )}
      {!canWrite && <p className="text-sm text-ink-muted">{t("readOnly")}</p>}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {isLearning ? review : <IncidentChecklist incidentId={incident.id} canRun={canWrite} />}
          <Timeline incident={incident} canWrite={canWrite} draft={draft} setDraft={setDraft} />
          <SameAsBefore incidentId={incident.id} />
          <ContextPanel incident={incident} onUse={canWrite ? setDraft : null} />
          <Attachments incident={incident} canWrite={canWrite} />
          {!isLearning && review}
          <Comments place={{ target: "incident", targetId: incident.id, sourceId: "" }} />
        </div>
        <IncidentFacts incident={incident} canEdit={canEdit} />
      </div>
    </>
  );
}
