import type { PermissionColumn } from "@/lib/contracts/permissions";

/** Neighbouring columns under one heading: what reception needs, an area of the platform, or the rest. */
export type ColumnGroup = { kind: "needed" | "area" | "other"; area: string; from: number; to: number };

/** The headings above the columns, in the columns' own order; `to` is the index after the last. */
export function columnGroups(columns: readonly PermissionColumn[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  columns.forEach(({ needs, area }, at) => {
    const kind = needs.length > 0 ? "needed" : area === null ? "other" : "area";
    const heading = kind === "area" ? (area ?? "") : "";
    const last = groups.at(-1);
    if (last && last.kind === kind && last.area === heading) last.to = at + 1;
    else groups.push({ kind, area: heading, from: at, to: at + 1 });
  });
  return groups;
}

/** The part of the headings above the columns that are drawn, which may leave some out in between. */
export function drawnGroups(groups: readonly ColumnGroup[], drawn: readonly number[]): ColumnGroup[] {
  const parts: ColumnGroup[] = [];
  for (const at of drawn) {
    const group = groups.find(({ from, to }) => from <= at && at < to);
    if (!group) continue;
    const last = parts.at(-1);
    if (last && last.to === at && at < group.to && at > group.from) last.to = at + 1;
    else parts.push({ ...group, from: at, to: at + 1 });
  }
  return parts;
}
