import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { type DraftEdit, DraftEdits } from "@/lib/contracts/what-if";

/** Longer than this, a draft no longer fits into a link that every server and messenger passes on. */
export const LONGEST_LINK = 6000;

/** A draft as a part of an address, so that a link shows a colleague the same. */
export function writeDraft(edits: readonly DraftEdit[]): string {
  if (edits.length === 0) return "";
  const bytes = deflateSync(strToU8(JSON.stringify(edits)), { level: 9 });
  return btoa(strFromU8(bytes, true)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Null for what is no draft: a link cut short, or edits this version does not know. */
export function readDraft(text: string): DraftEdit[] | null {
  if (text === "") return [];
  try {
    const bytes = strToU8(atob(text.replaceAll("-", "+").replaceAll("_", "/")), true);
    const parsed = DraftEdits.safeParse(JSON.parse(strFromU8(inflateSync(bytes))));
    return parsed.success ? parsed.data : null;
  } catch {
    // Base64, compression and JSON each refuse in their own way; for the reader it is one broken link.
    return null;
  }
}
