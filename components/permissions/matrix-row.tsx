"use client";

import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { MatrixRow } from "@/lib/contracts/permissions";
import { LOOK_BY_LETTER } from "./cell-looks";
import { COLUMN_WIDTH, ROW_HEADER_WIDTH, ROW_HEIGHT } from "./grid-size";

type MatrixRowProps = {
  row: MatrixRow;
  index: number;
  /** What the row's header says after the name. */
  note: string;
  drawnColumns: readonly number[];
  /** What each letter is called. */
  words: Readonly<Record<string, string>>;
  /** Column of the tab stop (0 is the header), or -1 when it is in another row. */
  active: number;
  /** Column of the opened cell, likewise. */
  opened: number;
};

/** One row of the matrix, drawn again only when something of its own changes. */
export const MatrixGridRow = memo(function MatrixGridRow(props: MatrixRowProps) {
  const { row, index, note, drawnColumns, words, active, opened } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      data-row={index}
      style={{ height: ROW_HEIGHT, transform: `translateY(${index * ROW_HEIGHT}px)` }}
      className="group absolute inset-x-0 top-0 flex items-start hover:bg-hover [contain:layout_style_size]"
    >
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={active === 0 ? 0 : undefined}
        aria-selected={opened === 0 || undefined}
        style={{ width: ROW_HEADER_WIDTH }}
        className="sticky start-0 z-10 flex h-full shrink-0 cursor-pointer items-center gap-2 border-e border-line bg-canvas ps-1 pe-2 text-sm group-hover:bg-hover focus-visible:-outline-offset-2 aria-selected:bg-selected"
      >
        <span className="truncate">{row.name}</span>
        {note && <span className="ms-auto shrink-0 text-xs text-ink-subtle">{note}</span>}
      </div>
      {drawnColumns.map((column, at) => {
        const letter = row.cells[column] ?? "U";
        const gap = column - (drawnColumns[at - 1] ?? -1) - 1;
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={words[letter] ?? words.U}
            tabIndex={active === column + 1 ? 0 : undefined}
            aria-selected={opened === column + 1 || undefined}
            style={gap > 0 ? { marginInlineStart: gap * COLUMN_WIDTH } : undefined}
            className={classOf(letter)}
          />
        );
      })}
    </div>
  );
});

/** Joined once a letter: merging class names is slow work for a thousand squares. */
const CLASSES = new Map(
  Object.entries(LOOK_BY_LETTER).map(([letter, look]) => [
    letter,
    classNames("min-w-0 shrink-0 cursor-pointer focus-visible:-outline-offset-2", look),
  ]),
);

function classOf(letter: string): string | undefined {
  return CLASSES.get(letter) ?? CLASSES.get("U");
}
