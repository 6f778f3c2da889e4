import type { ReactNode } from "react";

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
  hideBelow?: "sm" | "md" | "lg" | "xl";
};

export type Sort = { id: string; descending: boolean };

export const hideBelowStyles = {
  sm: "hidden sm:table-cell",
  md: "hidden md:table-cell",
  lg: "hidden lg:table-cell",
  xl: "hidden xl:table-cell",
} as const;

/** In a stack on a phone every column has its place; above it, the same limits as in a table. */
export const stackedHideBelowStyles = {
  sm: undefined,
  md: undefined,
  lg: "md:hidden lg:table-cell",
  xl: "md:hidden xl:table-cell",
} as const;
