"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { RefusalOf } from "@/components/auth/refusal";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { emergencyQueries, endDrill } from "@/lib/client/emergency";
import type { Checklist } from "@/lib/contracts/emergency";
import { StepRow } from "./step-row";

const EVERY_SECOND = 1_000;

type ChecklistPanelProps = {
  checklist: Checklist;
  canRun: boolean;
  /** Otherwise the incident's own. */
  title?: string;
};

/** The kit as a checklist: who did what when, with the clock running. */
export function ChecklistPanel({ checklist, canRun, title }: ChecklistPanelProps) {
  const t = useTranslations("emergency");
  const format = useFormatter();
  const now = useNow({ updateInterval: EVERY_SECOND });
  const client = useQueryClient();
  const { incident, steps } = checklist;
  const done = steps.filter((step) => step.done).length;
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(incident.declaredAt)) / 1000));
  const end = useMutation({
    mutationFn: () => endDrill(incident.id, incident.revision),
    onSettled: () => client.invalidateQueries({ queryKey: emergencyQueries.all }),
  });
  return (
    <section
      aria-label={t("checklist", { number: incident.number })}
      className="flex flex-col gap-2 rounded-md border border-line-strong px-3 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={incident.kind === "drill" ? "accent" : "refuted"}>{t(`running.${incident.kind}`)}</Badge>
        <h2 className="text-base font-medium">{title ?? incident.title}</h2>
        <span className="text-sm tabular-nums text-ink-muted" suppressHydrationWarning>
          {t("elapsed", {
            minutes: format.number(Math.floor(seconds / 60)),
            seconds: String(seconds % 60).padStart(2, "0"),
          })}
        </span>
        {incident.kind === "drill" && canRun && (
          <Button className="print:hidden md:ms-auto" pending={end.isPending} onClick={() => end.mutate()}>
            {t("drill.end")}
          </Button>
        )}
      </div>
      <Progress
        label={t("progress", { done, total: steps.length })}
        value={steps.length > 0 ? (done / steps.length) * 100 : 100}
      />
      <RefusalOf error={end.error} />
      <ol className="flex flex-col divide-y divide-line">
        {steps.map((step) => (
          <StepRow key={step.id} incidentId={incident.id} step={step} canRun={canRun} />
        ))}
      </ol>
    </section>
  );
}
