"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { removeDraft, saveDraft } from "@/lib/client/drafts";
import type { useDraft } from "./use-draft";

/** Keeping a draft and throwing one away; the list on the page follows. */
export function useDraftActs({ open, edits, settle }: ReturnType<typeof useDraft>, snapshotId: string) {
  const t = useTranslations("what-if");
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["drafts"] });
  return {
    save: async (name: string) => {
      const saved = await saveDraft({ name, snapshotId, edits }, open?.id);
      await refresh();
      settle(saved.id);
      toast.success(t("saved.done", { name: saved.name }));
    },
    remove: async (id: string) => {
      await removeDraft(id);
      if (id === open?.id) settle(null);
      await refresh();
    },
  };
}
