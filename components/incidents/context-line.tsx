"use client";

import { NotebookPen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { IconButton } from "@/components/ui/icon-button";
import type { Evidence } from "@/lib/contracts/incident-evidence";
import type { EntryDraft } from "./entry-composer";

export type OnUse = ((draft: EntryDraft) => void) | null;

type ContextLineProps = {
  /** The words and the evidence of the entry it becomes. */
  text: string;
  happenedAt: string;
  evidence: Evidence[];
  onUse: OnUse;
  children: ReactNode;
};

/** One piece of context, and the press that makes it an entry: its words can still be changed before they are written. */
export function ContextLine({ text, happenedAt, evidence, onUse, children }: ContextLineProps) {
  const t = useTranslations("incidents");
  function use() {
    onUse?.({ kind: "observed", text, happenedAt, isKey: false, evidence, replacesId: null });
    toast.info(t("context.taken"));
    document.getElementById("timeline-composer")?.scrollIntoView({ block: "center" });
  }
  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-1.5 text-sm">
      <div className="min-w-0 flex-1">{children}</div>
      {onUse && (
        <IconButton label={t("context.use")} onClick={use}>
          <NotebookPen aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
