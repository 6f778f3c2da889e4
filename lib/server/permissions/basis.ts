import "server-only";
import type { Combination, SectionGap } from "@/lib/contracts/permissions";
import { ledgerOf, type Snapshot } from "@/lib/engine/snapshot";

const SECTIONS = ["agents", "roles", "roleGroups", "permissions"] as const;

/** What a statement about permissions rests on: the platform's rule, and the sections that are not whole. */
export function basisOf(snapshot: Snapshot): { combination: Combination; gaps: SectionGap[] } {
  const { combine, basis } = snapshot.semantics.permissions;
  const gaps = SECTIONS.flatMap((section): SectionGap[] => {
    const { status, reason, detail } = ledgerOf(snapshot, section);
    return status === "partial" || status === "unavailable" ? [{ section, status, reason, detail }] : [];
  });
  return { combination: { combine, basis }, gaps };
}
