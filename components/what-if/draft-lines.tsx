"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { EditLine } from "@/components/repairs/edit-line";
import { IconButton } from "@/components/ui/icon-button";
import type { DraftLine, Outcome } from "@/lib/contracts/rehearsal";
import type { DraftEdit } from "@/lib/contracts/what-if";
import { TypedValue } from "./typed-value";

type DraftLinesProps = {
  edits: DraftEdit[];
  /** Tells the edits in words; that of the draft before while the new one is worked out. */
  outcome: Outcome;
  isStale: boolean;
  onChange: (edits: DraftEdit[]) => void;
};

/** The draft: every change in words, its value to be typed where there is one, and a way to take it back. */
export function DraftLines({ edits, outcome, isStale, onChange }: DraftLinesProps) {
  const { lines, names } = outcome;
  const refusal = isStale ? null : outcome.refusal;
  const t = useTranslations("what-if");
  return (
    <ol aria-label={t("draft.title")} className="divide-y divide-line border-y border-line text-sm">
      {edits.map((edit, at) => {
        const line = lines.find(({ told }) => isAbout(told, edit));
        if (!line) return null;
        return (
          <li
            key={`${line.told.section} ${line.told.key} ${line.told.field ?? line.told.op}`}
            className="py-2"
          >
            <div className="flex items-start justify-between gap-2">
              <div className="min-w-0 pt-1">
                <EditLine edit={line.told} names={names} />
              </div>
              <IconButton
                label={t("draft.remove", { name: line.told.name })}
                onClick={() => onChange(edits.filter((_, other) => other !== at))}
              >
                <X aria-hidden />
              </IconButton>
            </div>
            {edit.op === "set" && line.shape && (
              <TypedValue
                shape={line.shape}
                label={t("draft.value", { name: line.told.name })}
                value={edit.value}
                onChange={(value) =>
                  onChange(edits.map((one, other) => (other === at ? { ...edit, value } : one)))
                }
              />
            )}
            {refusal?.index === at && (
              <p role="alert" className="text-refuted">
                {t(`problems.${refusal.reason}`, { number: at + 1, detail: refusal.detail })}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function isAbout(told: DraftLine["told"], edit: DraftEdit): boolean {
  if (told.op !== edit.op || told.section !== edit.section) return false;
  if (edit.op === "add") return JSON.stringify(told.after) === JSON.stringify(edit.row);
  return told.key === edit.key && (edit.op === "remove" || told.field === edit.field);
}
