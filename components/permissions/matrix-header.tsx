"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { PermissionColumn } from "@/lib/contracts/permissions";
import { columnGroups, drawnGroups } from "./column-groups";
import { COLUMN_WIDTH, GROUP_HEIGHT, ROW_HEADER_WIDTH } from "./grid-size";
import { useGroupName } from "./use-group-name";

type MatrixHeaderProps = {
  columns: readonly PermissionColumn[];
  drawnColumns: readonly number[];
  nameHeight: number;
  /** What the first column names. */
  corner: string;
  /** Column of the tab stop, 0 for the row headers. */
  active: number;
};

const cornerStyles =
  "sticky start-0 z-10 flex shrink-0 border-e border-line bg-canvas px-1 text-xs text-ink-subtle";

/** Two lines of headings: areas, and permissions written downwards. */
export const MatrixHeader = memo(function MatrixHeader(props: MatrixHeaderProps) {
  const { columns, drawnColumns, nameHeight, corner, active } = props;
  const t = useTranslations("permissions");
  const groupName = useGroupName();
  const groups = useMemo(() => columnGroups(columns), [columns]);
  const gapBefore = (from: number, end: number) => ({
    marginInlineStart: (from - end) * COLUMN_WIDTH || undefined,
  });
  const parts = drawnGroups(groups, drawnColumns);
  return (
    <div role="rowgroup" className="sticky top-0 z-20 border-b border-line bg-canvas">
      <div role="row" aria-rowindex={1} className="flex" style={{ height: GROUP_HEIGHT }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={cornerStyles}
          style={{ width: ROW_HEADER_WIDTH }}
        >
          <span className="sr-only">{t("area")}</span>
        </div>
        {parts.map((part, at) => (
          <div
            key={part.from}
            role="columnheader"
            aria-colindex={part.from + 2}
            aria-colspan={part.to - part.from}
            style={{
              width: (part.to - part.from) * COLUMN_WIDTH,
              ...gapBefore(part.from, parts[at - 1]?.to ?? 0),
            }}
            className="shrink-0 border-s border-line text-xs leading-7 font-medium text-ink-muted first-of-type:border-s-0"
          >
            <span
              className="sticky block w-max max-w-full truncate px-1.5"
              style={{ insetInlineStart: ROW_HEADER_WIDTH }}
            >
              {groupName(part)}
            </span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="flex" style={{ height: nameHeight }}>
        <div
          role="columnheader"
          aria-colindex={1}
          style={{ width: ROW_HEADER_WIDTH }}
          className={classNames(cornerStyles, "items-end pb-2")}
        >
          {corner}
        </div>
        {drawnColumns.map((column, at) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            title={columns[column]?.name}
            style={gapBefore(column, (drawnColumns[at - 1] ?? -1) + 1)}
            className={classNames(
              "flex w-10 shrink-0 flex-col items-end justify-center overflow-hidden pt-2 pb-2.5 text-xs leading-4 text-ink-muted [writing-mode:vertical-rl]",
              groups.some(({ from }) => from === column) && column > 0 && "border-l border-line",
              column + 1 === active && "group-focus-within/grid:bg-selected group-focus-within/grid:text-ink",
            )}
          >
            {columns[column]?.name}
          </div>
        ))}
      </div>
    </div>
  );
});
