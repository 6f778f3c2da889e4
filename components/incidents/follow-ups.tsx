"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ExportMenu } from "@/components/exports/export-menu";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge-styles";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { useIncidentAct } from "@/lib/client/incidents";
import type { FollowUpView } from "@/lib/contracts/incident-reviews";
import { FOLLOW_UP_KINDS } from "@/lib/contracts/incident-words";
import type { IncidentDetail } from "@/lib/contracts/incidents";
import { EvidenceLinks } from "./evidence-links";
import { AcceptDialog, DropDialog, FinishDialog } from "./follow-up-decisions";
import { WholeRefusal } from "./whole-refusal";

const tones: Record<FollowUpView["status"], BadgeTone> = {
  proposed: "degraded",
  accepted: "info",
  done: "proven",
  dropped: "closed",
};

type FollowUpsProps = { incident: IncidentDetail; canPropose: boolean; canDecide: boolean };

/** What is to be done so that it does not happen again, each with somebody and a day, or with why not. */
export function FollowUps({ incident, canPropose, canDecide }: FollowUpsProps) {
  const t = useTranslations("incidents");
  const { followUps } = incident;
  return (
    <section aria-label={t("followUps.title")} className="flex max-w-[46rem] flex-col gap-2 pt-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base font-medium">{t("followUps.title")}</h3>
        {followUps.length > 0 && (
          <ExportMenu
            label={t("followUps.title")}
            path={`incidents/${encodeURIComponent(incident.id)}/follow-ups/export`}
          />
        )}
      </div>
      {followUps.length === 0 && <p className="text-sm text-ink-muted">{t("followUps.none")}</p>}
      {followUps.length > 0 && (
        <ul className="flex flex-col border-t border-line">
          {followUps.map((followUp) => (
            <li
              key={followUp.id}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-2.5 text-sm"
            >
              <div className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
                <span className="flex flex-wrap items-center gap-2">
                  <Badge tone={tones[followUp.status]}>{t(`followUpStatus.${followUp.status}`)}</Badge>
                  <span className="text-xs text-ink-subtle">{t(`followUpKind.${followUp.kind}`)}</span>
                </span>
                <span className="break-words">{followUp.title}</span>
                <span className="flex flex-wrap gap-x-3 text-xs text-ink-muted">
                  {followUp.owner && <span>{t("followUps.owner", { name: followUp.owner.name })}</span>}
                  {followUp.dueAt && (
                    <span>
                      {t.rich("followUps.due", {
                        day: () => <Time value={followUp.dueAt ?? 0} show="day" />,
                      })}
                    </span>
                  )}
                  {followUp.reason && <span>{followUp.reason}</span>}
                </span>
                <EvidenceLinks incidentId={incident.id} evidence={followUp.evidence} />
              </div>
              {canDecide && (
                <span className="flex flex-wrap gap-2">
                  {followUp.status !== "done" && (
                    <AcceptDialog incidentId={incident.id} followUp={followUp} />
                  )}
                  {followUp.status === "accepted" && <FinishDialog incident={incident} followUp={followUp} />}
                  {(followUp.status === "proposed" || followUp.status === "accepted") && (
                    <DropDialog incidentId={incident.id} followUp={followUp} />
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {canPropose && <ProposeForm incidentId={incident.id} />}
    </section>
  );
}

function ProposeForm({ incidentId }: { incidentId: string }) {
  const t = useTranslations("incidents");
  const act = useIncidentAct(incidentId);
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<FollowUpView["kind"]>("preventive");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (title.trim().length < 2) return;
    const body = { clientId: crypto.randomUUID(), kind, title: title.trim() };
    act.mutate({ path: "/follow-ups", method: "POST", body }, { onSuccess: () => setTitle("") });
  }

  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t("followUps.kind")}
        className="w-36"
        value={kind}
        onValueChange={setKind}
        options={FOLLOW_UP_KINDS.map((one) => ({ value: one, label: t(`followUpKind.${one}`) }))}
      />
      <Input
        aria-label={t("followUps.what")}
        placeholder={t("followUps.what")}
        maxLength={300}
        className="min-w-0 flex-1 basis-56"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <Button type="submit" pending={act.isPending}>
        {t("followUps.add")}
      </Button>
      <WholeRefusal error={act.error} />
    </form>
  );
}
