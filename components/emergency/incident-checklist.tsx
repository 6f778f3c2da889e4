"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { emergencyQueries } from "@/lib/client/emergency";
import { ChecklistPanel } from "./checklist-panel";

/** The kit's steps on the page of the incident they were copied for, while it runs. */
export function IncidentChecklist({ incidentId, canRun }: { incidentId: string; canRun: boolean }) {
  const t = useTranslations("emergency");
  const { data } = useQuery(emergencyQueries.kit());
  const checklist = data?.running.find(({ incident }) => incident.id === incidentId);
  if (!checklist || checklist.steps.length === 0) return null;
  return <ChecklistPanel checklist={checklist} canRun={canRun} title={t("title")} />;
}
