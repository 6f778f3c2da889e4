"use client";

import { useTranslations } from "next-intl";
import { Popover } from "@/components/ui/popover";
import type { FieldVerdict } from "@/lib/contracts/settings";
import { VerdictNotes } from "./verdict-notes";
import { WorstMark } from "./worst-mark";
import { worstOf } from "@/lib/contracts/worst-verdict";

/** Beside a value: the gravest thing said about it; pressed, it explains itself in place. */
export function VerdictMark({ verdicts }: { verdicts: readonly FieldVerdict[] }) {
  const t = useTranslations("settings");
  if (verdicts.length === 0) return null;
  return (
    <Popover
      label={t("explanation")}
      trigger={
        <button
          type="button"
          className="inline-flex items-center gap-0.5 rounded-sm ring-line-strong hover:ring-1 pointer-coarse:min-h-9"
        >
          <WorstMark worst={worstOf(verdicts)} />
          <span className="sr-only">{t("explain", { count: verdicts.length })}</span>
        </button>
      }
    >
      <VerdictNotes verdicts={verdicts} />
    </Popover>
  );
}
