"use client";

import Link from "next/link";
import type { MouseEvent, ReactNode, Ref } from "react";
import { classNames } from "./class-names";
import { type DataColumn, hideBelowStyles, stackedHideBelowStyles } from "./data-column";
import { tableCellStyles } from "./table";

type DataTableRowProps<Row> = {
  row: Row;
  index: number;
  columns: readonly DataColumn<Row>[];
  href: string | undefined;
  onOpen: (() => void) | undefined;
  isTabStop: boolean;
  isSelected: boolean;
  stacked: boolean;
  onFocus: () => void;
  ref: Ref<HTMLTableRowElement> | undefined;
};

const primaryStyles =
  "line-clamp-2 w-full rounded-xs text-start font-medium text-ink outline-none before:absolute before:inset-y-0 before:start-0 before:w-0.5 focus-visible:before:bg-accent";

/** The first column holds the row's link, so that it can be opened in a new tab and read as a link. */
export function DataTableRow<Row>(props: DataTableRowProps<Row>) {
  const { row, index, columns, href, onOpen, isTabStop, isSelected, stacked, onFocus, ref } = props;
  const opens = Boolean(href ?? onOpen);
  const focus = { "data-row-focus": "", tabIndex: isTabStop ? 0 : -1, onFocus };

  function primary(content: ReactNode) {
    if (href)
      return (
        <Link href={href} className={primaryStyles} {...focus}>
          {content}
        </Link>
      );
    if (onOpen)
      return (
        <button type="button" onClick={onOpen} className={primaryStyles} {...focus}>
          {content}
        </button>
      );
    return (
      <span className={primaryStyles} {...focus}>
        {content}
      </span>
    );
  }

  return (
    <tr
      ref={ref}
      role={stacked ? "row" : undefined}
      data-row={index}
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isSelected || undefined}
      onClick={opens ? passToLink : undefined}
      className={classNames(
        "bg-canvas focus-within:bg-hover hover:bg-hover",
        opens && "cursor-pointer",
        stacked && "max-md:block max-md:border-b max-md:border-line max-md:py-2",
        isSelected && "bg-selected focus-within:bg-selected hover:bg-selected",
      )}
    >
      {columns.map((column, at) => (
        <td
          key={column.id}
          role={stacked ? "cell" : undefined}
          className={classNames(
            tableCellStyles,
            "overflow-hidden text-ellipsis",
            // The name stays in sight when a narrow table is scrolled sideways.
            at === 0 && "sticky start-0 z-1 bg-inherit",
            column.align === "end" && (stacked ? "md:text-end" : "text-end"),
            column.hideBelow && (stacked ? stackedHideBelowStyles : hideBelowStyles)[column.hideBelow],
            stacked &&
              "max-md:flex max-md:h-auto max-md:items-baseline max-md:gap-3 max-md:border-0 max-md:py-0.5",
          )}
        >
          {stacked && at > 0 && (
            <span className="w-28 shrink-0 text-xs text-ink-subtle md:hidden">{column.header}</span>
          )}
          {at === 0 ? primary(column.cell(row)) : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** The whole row is a target; ctrl and ⌘ still mean "in a new tab", selecting text still selects text. */
function passToLink(event: MouseEvent<HTMLTableRowElement>) {
  const target = event.target as HTMLElement;
  if (target.closest("a, button, input, label, [role=checkbox], [role=menuitem]")) return;
  if (window.getSelection()?.isCollapsed === false) return;
  const { ctrlKey, metaKey, shiftKey } = event;
  event.currentTarget
    .querySelector("[data-row-focus]")
    ?.dispatchEvent(
      new window.MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
    );
}
