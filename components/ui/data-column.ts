import type { CSSProperties, ReactNode } from "react";

export type DataColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable; null and undefined always come last. */
  sortBy?: (row: Row) => string | number | null | undefined;
  /** The first press of its header already shows the largest on top. */
  descendsFirst?: boolean;
  /** Pixels. Columns without a width share what is left; leave it off for the one that names the row. */
  width?: number;
  align?: "end";
  /** Left out on windows narrower than this. */
  hideBelow?: "sm" | "md" | "lg" | "xl" | "2xl";
};

export type Sort = { id: string; descending: boolean };

export const hideBelowStyles = {
  sm: "hidden sm:table-cell",
  md: "hidden md:table-cell",
  lg: "hidden lg:table-cell",
  xl: "hidden xl:table-cell",
  "2xl": "hidden 2xl:table-cell",
} as const;

/** In a stack on a phone every column has its place; above it, the same limits as in a table. */
export const stackedHideBelowStyles = {
  sm: undefined,
  md: undefined,
  lg: "md:hidden lg:table-cell",
  xl: "md:hidden xl:table-cell",
  "2xl": "md:hidden 2xl:table-cell",
} as const;

/** Pixels that a column without a width keeps when the others leave it none. */
const LEAST = 144;
const windows = ["base", "sm", "md", "lg", "xl", "2xl"] as const;

/** Narrower than its columns need, a table scrolls sideways in its own box: the column that names the row never vanishes. */
export function leastWidths<Row>(columns: readonly DataColumn<Row>[]): CSSProperties {
  const entries = windows.map((window, at) => {
    const shown = columns.filter(({ hideBelow }) => !hideBelow || windows.indexOf(hideBelow) <= at);
    return [`--least-${window}`, `${shown.reduce((sum, { width = LEAST }) => sum + width, 0)}px`];
  });
  return Object.fromEntries(entries) as CSSProperties;
}

export const leastWidthStyles =
  "min-w-(--least-base) sm:min-w-(--least-sm) md:min-w-(--least-md) lg:min-w-(--least-lg) xl:min-w-(--least-xl) 2xl:min-w-(--least-2xl)";
