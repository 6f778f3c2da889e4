import type { KitPlace } from "./emergency";
import { KIT_PREFIX } from "@/lib/engine/emergency-kit";

type Finding = { ruleId: string; subjectKind: string; subjectId: string };

const PLACES: Record<string, Omit<KitPlace, "row">> = {
  "emergency/no-fallback-channel": { part: "fallbacks", field: null },
  "emergency/fallback-untested": { part: "fallbacks", field: "lastTestedAt" },
  "emergency/no-redirect": { part: "fallbacks", field: null },
  "emergency/auto-reply-missing": { part: "replies", field: null },
  "emergency/auto-reply-no-contact": { part: "replies", field: "zh" },
  "emergency/faq-link-dead": { part: "replies", field: "faqUrl" },
  "emergency/contact-stale": { part: "contacts", field: "verifiedAt" },
  "emergency/no-team-list": { part: "contacts", field: null },
  "emergency/no-vendor-contact": { part: "contacts", field: null },
};

/** Where a finding about being ready is mended; null for one that is mended elsewhere. */
export function placeOf({ ruleId, subjectKind, subjectId }: Finding): KitPlace | null {
  const place = PLACES[ruleId];
  if (!place) return null;
  const row = subjectId.startsWith(KIT_PREFIX) ? subjectId.slice(KIT_PREFIX.length) : null;
  if (ruleId === "emergency/contact-stale" && subjectKind === "autoReplies")
    return { part: "replies", row, field: "contactVerifiedAt" };
  // A row that a file brought is not in the kit; its part is where one can be put.
  return { ...place, row, field: row ? place.field : null };
}
