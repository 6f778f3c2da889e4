"use client";

import { Pencil, Star, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { type ToldEntry, useIncidentAct } from "@/lib/client/incidents";
import type { EntryView } from "@/lib/contracts/incident-entries";
import { useChangeWords } from "./change-words";
import { EntryKindWord } from "./entry-kind";
import { EvidenceLinks } from "./evidence-links";
import { WithdrawDialog } from "./withdraw-dialog";

/** A minute is what people remember; a larger gap shows that it was written down later. */
const WRITTEN_LATER_MS = 60_000;

type TimelineEntryProps = {
  incidentId: string;
  told: ToldEntry;
  canWrite: boolean;
  onCorrect: (entry: EntryView) => void;
};

export function TimelineEntry({ incidentId, told, canWrite, onCorrect }: TimelineEntryProps) {
  const t = useTranslations("incidents");
  const changeWords = useChangeWords();
  const pin = useIncidentAct(incidentId);
  const { entry, earlier, withdrawal } = told;
  const isLate = Date.parse(entry.recordedAt) - Date.parse(entry.happenedAt) > WRITTEN_LATER_MS;
  const isWritten = entry.kind !== "journal" && entry.changes.length === 0;
  return (
    <li
      id={`entry-${entry.id}`}
      className={classNames(
        "grid scroll-mt-4 gap-x-4 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[6.5rem_1fr_auto]",
        entry.isKey && "shadow-[inset_2px_0_0_var(--color-accent)] ps-3",
      )}
    >
      <span className="flex flex-wrap items-baseline gap-x-2 text-sm sm:flex-col">
        <Time value={entry.happenedAt} show="clock" className="font-medium" />
        <Time value={entry.happenedAt} show="day" className="text-xs text-ink-subtle" />
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-ink-subtle">
          <EntryKindWord kind={entry.kind} />
          <span>{entry.author ?? "Inlet"}</span>
          {entry.endedAt && (
            <span>
              {t.rich("entry.until", { time: () => <Time value={entry.endedAt ?? 0} show="moment" /> })}
            </span>
          )}
          {isLate && (
            <span>
              {t.rich("entry.writtenAt", { time: () => <Time value={entry.recordedAt} show="moment" /> })}
            </span>
          )}
        </span>
        {entry.changes.length > 0 && (
          <ul className="text-sm text-ink-muted">
            {entry.changes.map((change) => (
              <li key={change.field} className="break-words">
                {changeWords(change)}
              </li>
            ))}
          </ul>
        )}
        {entry.text && (
          <p
            className={classNames(
              "text-sm break-words whitespace-pre-wrap",
              withdrawal && "text-ink-subtle line-through",
            )}
          >
            {entry.text}
          </p>
        )}
        {withdrawal && (
          <p className="text-xs text-ink-muted">
            {t("entry.withdrawn", { name: withdrawal.author ?? "", reason: withdrawal.text })}
          </p>
        )}
        <EvidenceLinks incidentId={incidentId} evidence={entry.evidence} />
        {earlier.length > 0 && (
          <details className="text-xs text-ink-muted">
            <summary className="cursor-pointer">{t("entry.corrected", { count: earlier.length })}</summary>
            <ul className="flex flex-col gap-1 border-s border-line py-1 ps-3">
              {earlier.map((old) => (
                <li key={old.id} className="break-words whitespace-pre-wrap">
                  <Time value={old.happenedAt} show="moment" /> {old.author} {old.text}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {canWrite && isWritten && !withdrawal && (
        <span className="flex items-start">
          <IconButton
            label={t(entry.isKey ? "entry.unpin" : "entry.pin")}
            aria-pressed={entry.isKey}
            pending={pin.isPending}
            onClick={() => pin.mutate({ path: `/entries/${entry.id}/pin`, body: { isKey: !entry.isKey } })}
          >
            <Star aria-hidden className={entry.isKey ? "fill-current text-accent" : undefined} />
          </IconButton>
          <IconButton label={t("entry.correct")} onClick={() => onCorrect(entry)}>
            <Pencil aria-hidden />
          </IconButton>
          <WithdrawDialog
            incidentId={incidentId}
            entryId={entry.id}
            trigger={
              <IconButton label={t("entry.withdraw")}>
                <Undo2 aria-hidden />
              </IconButton>
            }
          />
        </span>
      )}
    </li>
  );
}
