"use client";

import { useCallback, useMemo } from "react";
import { readDraft, writeDraft } from "@/lib/client/draft-link";
import { useUrlState } from "@/lib/client/url-state";
import type { DraftEdit, SavedDraft } from "@/lib/contracts/what-if";

/** In the address: a draft that was emptied on purpose, unlike one that was never begun. */
const EMPTIED = "-";

const NONE: DraftEdit[] = [];

/** The draft on the page: what the address holds, otherwise the saved one it names. */
export function useDraft(drafts: readonly SavedDraft[]) {
  const url = useUrlState();
  const [text, openId] = [url.get("draft"), url.get("saved")];
  const open = drafts.find(({ id }) => id === openId) ?? null;
  const written = useMemo(() => (text === EMPTIED ? NONE : readDraft(text)), [text]);
  const { set } = url;
  const setEdits = useCallback(
    (edits: readonly DraftEdit[]) => set({ draft: writeDraft(edits) || EMPTIED }),
    [set],
  );
  return {
    edits: text === "" ? (open?.edits ?? NONE) : (written ?? NONE),
    setEdits,
    open,
    isChanged: text !== "",
    /** The link was cut short on its way, or names a draft that is gone. */
    isBroken: written === null || (openId !== "" && !open),
    /** From here on the address names the saved draft alone. */
    settle: useCallback((id: string | null) => set({ saved: id, draft: null }), [set]),
  };
}
