"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { useViewHref } from "@/lib/client/view-params";
import type { SavedDraft } from "@/lib/contracts/what-if";
import { CertificateLine } from "./certificate-line";

type SavedDraftsProps = {
  drafts: SavedDraft[];
  openId: string;
  canSave: boolean;
  onRemove: (id: string) => Promise<void>;
};

/** Drafts that colleagues kept for this source, each with what its certificate is still worth. */
export function SavedDrafts({ drafts, openId, canSave, onRemove }: SavedDraftsProps) {
  const t = useTranslations("what-if");
  const href = useViewHref();
  if (drafts.length === 0) return <p className="text-sm text-ink-muted">{t("saved.none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {drafts.map((draft) => (
        <li key={draft.id} className="flex items-start justify-between gap-2 py-2 text-sm">
          <div className="flex min-w-0 flex-col gap-0.5">
            <TextLink
              href={href("/what-if", { saved: draft.id })}
              aria-current={draft.id === openId ? "true" : undefined}
              className="self-start font-medium break-words"
            >
              {draft.name}
            </TextLink>
            <span className="text-xs text-ink-muted">
              {t.rich("saved.by", {
                name: draft.author,
                count: draft.edits.length,
                time: () => <Time value={draft.updatedAt} />,
              })}
            </span>
            <CertificateLine draft={draft} />
          </div>
          {canSave && (
            <AlertDialog
              trigger={
                <IconButton label={t("saved.remove", { name: draft.name })}>
                  <Trash2 aria-hidden />
                </IconButton>
              }
              title={t("saved.removeTitle", { name: draft.name })}
              description={t("saved.removeMeaning")}
              confirmLabel={t("saved.removeConfirm")}
              onConfirm={() => onRemove(draft.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
