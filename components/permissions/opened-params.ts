import { FILTER_PARAMS } from "@/lib/contracts/permission-filter";

/** What opens over the page: a cell, a whole row when no permission is named, or two roles that do not go together. */
export const OPENED = ["agent", "role", "permission", "pair"] as const;

/** Parameters that mean something within one tab alone. */
const OF_A_TAB = [...FILTER_PARAMS, ...OPENED, "column", "sort"] as const;

/** The change of an address that leaves a tab for another, with nothing filtered and nothing open. */
export const CLEARED: Readonly<Record<string, null>> = Object.fromEntries(
  OF_A_TAB.map((name) => [name, null]),
);
