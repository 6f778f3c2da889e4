"use client";

import {
  defaultRangeExtractor,
  observeElementRect,
  type Range,
  useVirtualizer,
} from "@tanstack/react-virtual";
import { type RefObject, useCallback, useMemo } from "react";
import type { Position } from "./grid-position";
import { COLUMN_WIDTH, ROW_HEADER_WIDTH, ROW_HEIGHT } from "./grid-size";

type Options = {
  scroller: RefObject<HTMLDivElement | null>;
  rows: number;
  columns: number;
  /** Height of the headings, which lie over the rows. */
  headings: number;
  /** Always drawn, so that the focus is not lost by scrolling away from it. */
  active: Position;
};

/** Before the browser has measured anything, and on the server: a usual window. */
const FIRST_RECT = { width: 900, height: 480 };

/** Which rows and columns are drawn, and how to bring a place into view. */
export function useGridRange({ scroller, rows, columns, headings, active }: Options) {
  const getScrollElement = () => scroller.current;
  const rowPin = active.row;
  const columnPin = active.column - 1;
  // eslint-disable-next-line react-hooks/incompatible-library -- no React Compiler here to be confused by it
  const vertical = useVirtualizer<HTMLDivElement, Element>({
    count: rows,
    getScrollElement,
    estimateSize: () => ROW_HEIGHT,
    overscan: 3,
    rangeExtractor: useCallback((range: Range) => withPin(range, rowPin), [rowPin]),
    observeElementRect: beside(headings),
    initialRect: FIRST_RECT,
    useFlushSync: false,
  });
  const horizontal = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columns,
    getScrollElement,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 2,
    rangeExtractor: useCallback((range: Range) => withPin(range, columnPin), [columnPin]),
    observeElementRect: beside(headings),
    initialRect: FIRST_RECT,
    useFlushSync: false,
  });
  const rowItems = vertical.getVirtualItems();
  const columnItems = horizontal.getVirtualItems();
  // Equal as long as the same columns are drawn, so that rows which stay are not drawn again.
  const drawnColumns = useMemo(() => columnItems.map(({ index }) => index), [columnItems]);

  function reveal({ row, column }: Position) {
    vertical.scrollToIndex(row);
    if (column > 0) horizontal.scrollToIndex(column - 1);
    else horizontal.scrollToOffset(0);
  }

  return {
    rowItems,
    drawnColumns,
    height: vertical.getTotalSize(),
    page: Math.max(1, Math.floor((vertical.scrollRect?.height ?? FIRST_RECT.height) / ROW_HEIGHT) - 1),
    reveal,
  };
}

/** The headers lie over the scrolled area: only what is beside them can be seen. */
function beside(headings: number): typeof observeElementRect {
  return (instance, report) =>
    observeElementRect(instance, ({ width, height }) =>
      report({ width: Math.max(0, width - ROW_HEADER_WIDTH), height: Math.max(0, height - headings) }),
    );
}

function withPin(range: Range, pin: number): number[] {
  const drawn = defaultRangeExtractor(range);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || pin < 0 || pin >= range.count) return drawn;
  if (pin < first) return [pin, ...drawn];
  return pin > last ? [...drawn, pin] : drawn;
}
