"use client";

import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { classNames } from "@/components/ui/class-names";
import { isPageShortcut } from "@/lib/client/key-press";
import type { MatrixRow, PermissionColumn } from "@/lib/contracts/permissions";
import { columnGroups } from "./column-groups";
import { nextPosition, type Position, within } from "./grid-position";
import { COLUMN_WIDTH, GROUP_HEIGHT, ROW_HEADER_WIDTH } from "./grid-size";
import { MatrixHeader } from "./matrix-header";
import { MatrixGridRow } from "./matrix-row";
import { focusActive, useGridFocus } from "./use-grid-focus";
import { useGridRange } from "./use-grid-range";

type MatrixGridProps = {
  label: string;
  /** Above the row headers. */
  corner: string;
  columns: readonly PermissionColumn[];
  /** Pixels for the permissions' names, whichever of them are shown. */
  nameHeight: number;
  rows: readonly MatrixRow[];
  /** What a row's header says after the name. Keep it stable. */
  noteOf: (row: MatrixRow) => string;
  /** What each letter is called. */
  words: Readonly<Record<string, string>>;
  /** The cell that the address opens, or a whole row when no column is named. */
  opened: { row: string; column: string | null } | null;
  onOpen: (row: MatrixRow, column: PermissionColumn | null) => void;
  className?: string;
};

/**
 * Thousands of rows by dozens of permissions, of which only what is in view is drawn. The grid pattern of ARIA: one tab
 * stop, arrows move it, Enter opens the cell.
 */
export const MatrixGrid = memo(function MatrixGrid(props: MatrixGridProps) {
  const { label, corner, columns, rows, noteOf, words, onOpen, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { row: openedId, column: openedColumn } = props.opened ?? {};
  const opened = useMemo(
    () => positionOf(rows, columns, openedId, openedColumn),
    [rows, columns, openedId, openedColumn],
  );
  const focus = useGridFocus(scroller, opened);
  const active = within(focus.active, { rows: rows.length, columns: columns.length, page: 1 });
  const range = useGridRange({
    scroller,
    rows: rows.length,
    columns: columns.length,
    headings: GROUP_HEIGHT + props.nameHeight,
    active,
  });
  const bounds = { rows: rows.length, columns: columns.length, page: range.page };
  const lines = useMemo(() => columnGroups(columns).slice(1), [columns]);

  const openedKey = opened && `${opened.row} ${opened.column}`;
  useEffect(() => {
    if (opened) range.reveal(opened);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each opened cell, not for each render
  }, [openedKey]);

  function moveTo(position: Position) {
    focus.setActive(position);
    range.reveal(position);
  }

  function open({ row: rowAt, column: columnAt }: Position) {
    const row = rows[rowAt];
    if (row) onOpen(row, columns[columnAt - 1] ?? null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return open(active);
    }
    const next = nextPosition(active, event, bounds);
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  }

  function onClick(event: MouseEvent) {
    const position = placeOf(event.target);
    if (!position) return;
    focus.setActive(position);
    open(position);
  }

  // A reminder for the pointer, written when it arrives: a title on every square would be made for nobody.
  function onPointerOver(event: PointerEvent) {
    const position = placeOf(event.target);
    const row = position && rows[position.row];
    const column = position && columns[position.column - 1];
    const cell = event.target as HTMLElement;
    if (row && column) cell.title = `${row.name} · ${column.name}\n${cell.getAttribute("aria-label") ?? ""}`;
  }

  usePageEntry(scroller, rows.length > 0);

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length + 1}
      aria-readonly
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerOver={onPointerOver}
      className={classNames(
        "group/grid relative overflow-auto overscroll-contain border-y border-line",
        className,
      )}
    >
      <div style={{ width: ROW_HEADER_WIDTH + columns.length * COLUMN_WIDTH }}>
        <MatrixHeader
          columns={columns}
          drawnColumns={range.drawnColumns}
          nameHeight={props.nameHeight}
          corner={corner}
          active={active.column}
        />
        <div role="rowgroup" className="relative" style={{ height: range.height }}>
          {lines.map(({ from }) => (
            <div
              key={from}
              aria-hidden
              className="pointer-events-none absolute inset-y-0 border-s border-line"
              style={{ insetInlineStart: ROW_HEADER_WIDTH + from * COLUMN_WIDTH }}
            />
          ))}
          {range.rowItems.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <MatrixGridRow
                  key={row.id}
                  row={row}
                  index={index}
                  note={noteOf(row)}
                  drawnColumns={range.drawnColumns}
                  words={words}
                  active={index === active.row ? active.column : -1}
                  opened={index === opened?.row ? opened.column : -1}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
});

function positionOf(
  rows: readonly MatrixRow[],
  columns: readonly PermissionColumn[],
  rowId: string | undefined,
  columnId: string | null | undefined,
): Position | null {
  if (rowId === undefined) return null;
  const row = rows.findIndex(({ id }) => id === rowId);
  const column = columnId == null ? 0 : columns.findIndex(({ id }) => id === columnId) + 1;
  return row === -1 || (columnId != null && column === 0) ? null : { row, column };
}

/** Where in the grid an event came from; null for the headings. */
function placeOf(target: EventTarget): Position | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>("[data-row]")?.dataset.row;
  const column = target.closest("[aria-colindex]")?.getAttribute("aria-colindex");
  return row === undefined || !column ? null : { row: Number(row), column: Number(column) - 1 };
}

/** j and k enter the grid from anywhere on the page, as they enter a list. */
function usePageEntry(scroller: React.RefObject<HTMLElement | null>, isEnabled: boolean) {
  useEffect(() => {
    if (!isEnabled) return;
    const enter = (event: globalThis.KeyboardEvent) => {
      if ((event.key !== "j" && event.key !== "k") || !isPageShortcut(event)) return;
      if (scroller.current?.contains(document.activeElement)) return;
      event.preventDefault();
      focusActive(scroller.current);
    };
    document.addEventListener("keydown", enter);
    return () => document.removeEventListener("keydown", enter);
  }, [scroller, isEnabled]);
}
