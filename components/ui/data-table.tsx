"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names";
import { type DataColumn, leastWidths, leastWidthStyles, type Sort } from "./data-column";
import { DataTableHeader } from "./data-table-header";
import { DataTableMore, type MoreRows } from "./data-table-more";
import { DataTableRow } from "./data-table-row";
import { useRowNavigation } from "./use-row-navigation";
import { useSortedRows } from "./use-sorted-rows";

const ROW_HEIGHT = 40;
/** Shorter lists are drawn whole, so that the browser's own search finds every row. */
const DRAWN_WHOLE = 100;
/** How far before the last row the next ones are asked for. */
const NEAR_THE_END = 20;

type DataTableProps<Row> = {
  /** Accessible name. */
  label: string;
  /** The first column names the row and carries its link. Keep the list stable (a constant or `useMemo`). */
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowHref?: (row: Row) => string;
  onRowOpen?: (row: Row) => void;
  selectedId?: string;
  /** Held in the address: `const [sort, setSort] = useSortParam()`. */
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  /** The rows come in the order of `sort`: whoever has all of them sorted them. */
  presorted?: boolean;
  /** Rows that are not here yet; null at the end of the list. */
  more?: MoreRows | null;
  /** How many rows there are in all, when more are to come. */
  total?: number | undefined;
  /** Ids of columns not to show. */
  hidden?: readonly string[];
  /** What stands in the place of the rows when there are none: `Empty` or `NoMatch`. */
  empty: ReactNode;
  /** False for a second table on a page, which must not take j and k from the first. */
  pageShortcuts?: boolean;
  /** On a phone each row is a stack of named values; without it, columns that do not fit are left out there. */
  stacked?: boolean;
  className?: string;
};

/** A long list. Inside `<Page fill>` it takes the rest of the window and scrolls by itself. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    rowId,
    rowHref,
    onRowOpen,
    selectedId,
    sort = null,
    hidden = [],
    empty,
    more = null,
  } = props;
  const stacked = props.stacked ?? false;
  const columns = props.columns.filter(({ id }) => !hidden.includes(id));
  const ownSort = props.presorted ? null : sort;
  const rows = useSortedRows({ rows: props.rows, columns: props.columns, sort: ownSort, rowId });
  // With more to come it is virtual from the start: to become it later would move the rows under the reader's eyes.
  const isVirtual = rows.length > DRAWN_WHOLE || more !== null;

  const container = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- no React Compiler here to be confused by it
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    getScrollElement: () => container.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rowId(rows[index] as Row),
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const { active, setActive, onKeyDown } = useRowNavigation({
    count: rows.length,
    container,
    reveal: (index) => {
      if (isVirtual) virtualizer.scrollToIndex(index);
      else container.current?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: "nearest" });
    },
    pageWide: props.pageShortcuts ?? true,
  });

  const order = sort && `${sort.id} ${String(sort.descending)}`;
  useEffect(() => {
    container.current?.scrollTo?.({ top: 0 });
  }, [order]);

  const items = virtualizer.getVirtualItems();
  const shown = isVirtual ? items.map(({ index }) => index) : rows.map((_, index) => index);
  const before = isVirtual ? (items[0]?.start ?? 0) : 0;
  const after = isVirtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  return (
    <div
      ref={container}
      className={classNames(
        "relative -mx-3 min-h-60 flex-1 max-md:min-h-[70dvh] scroll-pt-10 overflow-auto",
        props.className,
      )}
    >
      <table
        aria-label={label}
        aria-rowcount={(props.total ?? rows.length) + 1}
        onKeyDown={onKeyDown}
        // Boxes that are no longer laid out as a table lose their meaning unless it is said.
        role={stacked ? "table" : undefined}
        className={classNames(
          "w-full table-fixed border-separate border-spacing-0 text-start text-sm",
          leastWidthStyles,
          stacked && "max-md:block max-md:min-w-0",
        )}
        style={leastWidths(columns)}
      >
        <thead className={stacked ? "max-md:hidden" : undefined}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <DataTableHeader
                key={column.id}
                column={column}
                sort={sort}
                onSortChange={props.onSortChange}
              />
            ))}
          </tr>
        </thead>
        <tbody role={stacked ? "rowgroup" : undefined} className={stacked ? "max-md:block" : undefined}>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {shown.map((index) => {
            const row = rows[index] as Row;
            const id = rowId(row);
            return (
              <DataTableRow
                key={id}
                ref={isVirtual ? virtualizer.measureElement : undefined}
                row={row}
                index={index}
                columns={columns}
                href={rowHref?.(row)}
                onOpen={onRowOpen && (() => onRowOpen(row))}
                isTabStop={index === active}
                isSelected={id === selectedId}
                stacked={stacked}
                onFocus={() => setActive(index)}
              />
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
      {more && (
        <DataTableMore more={more} isNear={(items.at(-1)?.index ?? 0) >= rows.length - NEAR_THE_END} />
      )}
      {rows.length === 0 && empty}
    </div>
  );
}
