"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "./class-names";
import { type DataColumn, hideBelowStyles, type Sort } from "./data-column";
import { tableHeaderStyles } from "./table";

type DataTableHeaderProps<Row> = {
  column: DataColumn<Row>;
  sort: Sort | null;
  onSortChange: ((sort: Sort | null) => void) | undefined;
};

/** Presses go ascending, descending (or the other way round), then back to the list's own order. */
export function DataTableHeader<Row>({ column, sort, onSortChange }: DataTableHeaderProps<Row>) {
  const t = useTranslations("states");
  const direction = sort?.id === column.id ? (sort.descending ? "descending" : "ascending") : undefined;
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;

  function turn() {
    const steps = column.descendsFirst ? [true, false] : [false, true];
    const next = steps[direction ? steps.indexOf(direction === "descending") + 1 : 0];
    onSortChange?.(next === undefined ? null : { id: column.id, descending: next });
  }

  return (
    <th
      scope="col"
      aria-sort={direction}
      style={{ width: column.width }}
      className={classNames(
        tableHeaderStyles,
        "sticky top-0 z-10 bg-canvas first:start-0 first:z-20",
        column.align === "end" && "text-end",
        column.hideBelow && hideBelowStyles[column.hideBelow],
      )}
    >
      {column.sortBy && onSortChange ? (
        <button
          type="button"
          onClick={turn}
          aria-label={t("table.sortBy", { column: column.header })}
          className={classNames(
            "group -mx-1 inline-flex h-7 max-w-full items-center gap-1 rounded-sm px-1 hover:text-ink pointer-coarse:h-9",
            direction && "text-ink",
            column.align === "end" && "flex-row-reverse",
          )}
        >
          <span className="truncate">{column.header}</span>
          <Icon
            aria-hidden
            className={classNames("size-3.5 shrink-0", !direction && "opacity-0 group-hover:opacity-100")}
          />
        </button>
      ) : (
        <span className="block truncate">{column.header}</span>
      )}
    </th>
  );
}
