"use client";

import { Link2, Save } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { LONGEST_LINK, writeDraft } from "@/lib/client/draft-link";
import { SaveDraftDialog } from "./save-draft-dialog";
import type { useDraft } from "./use-draft";

type DraftActsProps = {
  draft: ReturnType<typeof useDraft>;
  canSave: boolean;
  onSave: (name: string) => Promise<void>;
};

/** Keep the draft, hand it on as a link, or begin anew. */
export function DraftActs({ draft, canSave, onSave }: DraftActsProps) {
  const t = useTranslations("what-if");
  const tCommon = useTranslations("common");
  const [isSaving, setSaving] = useState(false);
  const { edits, open, settle } = draft;
  if (edits.length === 0 && !open) return null;
  const isLong = draft.isChanged && writeDraft(edits).length > LONGEST_LINK;

  async function copyLink() {
    const { href } = window.location;
    try {
      await navigator.clipboard.writeText(href);
      toast.success(t("acts.linkCopied"));
    } catch {
      toast.error(tCommon("copyRefused"), { description: href });
    }
  }

  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap gap-2">
        {canSave && edits.length > 0 && (
          <Button variant="primary" onClick={() => setSaving(true)}>
            <Save aria-hidden />
            {open ? t("acts.saveAgain") : t("acts.save")}
          </Button>
        )}
        {!isLong && (
          <Button onClick={() => void copyLink()}>
            <Link2 aria-hidden />
            {t("acts.copyLink")}
          </Button>
        )}
        <Button variant="ghost" onClick={() => settle(null)}>
          {t("acts.clear")}
        </Button>
      </div>
      {isLong && <p className="text-xs text-ink-muted">{t("acts.tooLong")}</p>}
      {isSaving && (
        <SaveDraftDialog name={open?.name ?? ""} onSave={onSave} onClose={() => setSaving(false)} />
      )}
    </div>
  );
}
