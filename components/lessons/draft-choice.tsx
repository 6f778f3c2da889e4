"use client";

import { useTranslations } from "next-intl";
import { EditLine } from "@/components/repairs/edit-line";
import type { LessonProposal, ProposedCheck, SaveLesson } from "@/lib/contracts/lessons";
import { CheckVerdicts } from "./check-verdicts";
import { DraftedCheck } from "./drafted-check";

export type DraftedRule = Extract<SaveLesson, { guard: "check" }>["rule"];

type DraftChoiceProps = {
  proposal: LessonProposal;
  value: DraftedRule | null;
  onChange: (rule: DraftedRule) => void;
};

/** Conditions drafted from the changes of the incident; the chosen one can be edited, named and tried. */
export function DraftChoice({ proposal, value, onChange }: DraftChoiceProps) {
  const t = useTranslations("lessons");
  const { drafts, incident, names } = proposal;
  if (drafts.length === 0) return <p className="text-sm text-ink-muted">{t("draftsNone")}</p>;
  const choose = ({ section, condition }: ProposedCheck) =>
    onChange({
      section,
      condition,
      slug: value?.slug ?? `lesson-${incident.number}`,
      titleZh: value?.titleZh ?? t("defaultZh", { title: incident.title }),
      titleEn: value?.titleEn ?? t("defaultEn", { title: incident.title }),
      severity: value?.severity ?? "blocker",
    });
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <fieldset className="flex flex-col divide-y divide-line border-y border-line">
        <legend className="sr-only">{t("drafts")}</legend>
        {drafts.map((draft) => (
          <label
            key={`${draft.section} ${draft.condition}`}
            className="flex items-start gap-3 py-3 text-sm has-checked:bg-selected"
          >
            <input
              type="radio"
              name="draft"
              checked={value?.condition === draft.condition && value.section === draft.section}
              onChange={() => choose(draft)}
              className="mt-1 accent-(--accent)"
            />
            <span className="flex min-w-0 flex-col gap-1">
              <EditLine edit={draft.edit} names={names} />
              <span className="text-xs text-ink-muted">{t(`reach.${draft.reach}`)}</span>
              <code className="font-mono text-xs break-all">{draft.condition}</code>
              <CheckVerdicts {...draft} />
            </span>
          </label>
        ))}
      </fieldset>
      {value && <DraftedCheck incidentId={incident.id} rule={value} onChange={onChange} />}
    </div>
  );
}
