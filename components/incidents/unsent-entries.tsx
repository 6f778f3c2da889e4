"use client";

import { CloudAlert, CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useOutbox } from "@/lib/client/use-outbox";
import { EntryKindWord } from "./entry-kind";
import type { EntryDraft } from "./entry-composer";

type UnsentEntriesProps = { incidentId: string; onEdit: (draft: EntryDraft) => void };

/** Entries that only this device knows, above those that arrived. */
export function UnsentEntries({ incidentId, onEdit }: UnsentEntriesProps) {
  const t = useTranslations("incidents");
  const { unsent, discard } = useOutbox();
  const entries = unsent.filter((item) => item.kind === "entry" && item.incidentId === incidentId);
  if (entries.length === 0) return null;
  return (
    <ul aria-label={t("unsent.entries")} className="flex flex-col">
      {entries.map((item) => {
        if (item.kind !== "entry") return null;
        const { body, refusal } = item;
        const Icon = refusal === null ? CloudUpload : CloudAlert;
        return (
          <li
            key={body.clientId}
            className="flex flex-col gap-1 border-b border-dashed border-line-strong py-2.5 text-sm"
          >
            <span className="flex flex-wrap items-center gap-x-3 text-xs text-ink-subtle">
              <EntryKindWord kind={body.kind} />
              <Time value={body.happenedAt} show="moment" />
              <span className="inline-flex items-center gap-1 text-degraded">
                <Icon aria-hidden className="size-3.5" />
                {refusal === null ? t("unsent.onDevice") : t("unsent.refused", { why: refusal })}
              </span>
            </span>
            <p className="break-words whitespace-pre-wrap">{body.text}</p>
            {refusal !== null && (
              <span className="flex gap-2">
                <Button
                  onClick={() => {
                    const { kind, text, happenedAt, isKey, evidence } = body;
                    onEdit({ kind, text, happenedAt, isKey, evidence, replacesId: body.replacesId ?? null });
                    discard(item);
                  }}
                >
                  {t("unsent.edit")}
                </Button>
                <Button variant="ghost" onClick={() => discard(item)}>
                  {t("unsent.discard")}
                </Button>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
