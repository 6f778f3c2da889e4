"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { useText } from "@/components/proof/use-text";
import { IconButton } from "@/components/ui/icon-button";
import type { ScreenColumn } from "@/lib/contracts/declared-screens";
import { ScreenCell } from "./screen-cell";
import type { TypedRow } from "./typed-rows";
import type { RowWriter } from "./use-screen-rows";

type RowProps = {
  row: TypedRow;
  at: number;
  columns: readonly ScreenColumn[];
  /** What is wrong, by column; only what is about this row. */
  errors: Readonly<Record<string, string>> | undefined;
  listIds: Readonly<Record<string, string>>;
  readOnly: boolean;
  writer: RowWriter;
};

/** A line of the table; on a phone its cells stand one below the other, each with its name. */
export const ScreenTableRow = memo(function ScreenTableRow(props: RowProps) {
  const { row, at, columns, errors, listIds, readOnly, writer } = props;
  const t = useTranslations("screens");
  const text = useText();
  return (
    <tr className="align-top max-md:grid max-md:grid-cols-2 max-md:gap-x-3 max-md:gap-y-2 max-md:border-b max-md:border-line max-md:py-3">
      <th
        scope="row"
        className="sticky left-0 z-[1] w-10 bg-canvas px-2 py-2 text-start text-xs font-normal text-ink-subtle max-md:static max-md:col-span-2 max-md:flex max-md:w-auto max-md:items-center max-md:justify-between max-md:px-0 max-md:py-0"
      >
        <span className="md:hidden">{t("row", { row: at + 1 })}</span>
        <span className="max-md:hidden">{at + 1}</span>
        {!readOnly && (
          <span className="md:hidden">
            <RemoveButton at={at} onRemove={() => writer.remove(row.key)} />
          </span>
        )}
      </th>
      {columns.map((column, index) => (
        <td key={column.key} className="min-w-36 p-1 max-md:min-w-0 max-md:p-0">
          <span aria-hidden className="text-xs text-ink-subtle md:hidden">
            {text(column.label)}
            {column.required && " *"}
          </span>
          <ScreenCell
            column={column}
            value={row.cells[column.key] ?? ""}
            place={`${at}:${column.key}`}
            label={t("cell", { column: text(column.label), row: at + 1 })}
            noteId={`note-${column.key}`}
            listId={listIds[column.key]}
            error={errors?.[column.key]}
            readOnly={readOnly}
            onChange={(value) => writer.write(row.key, column.key, value)}
            onKeyDown={(event) => writer.press(event, at, index)}
            onPaste={(event) => writer.paste(event, at, index)}
          />
        </td>
      ))}
      {!readOnly && (
        <td className="p-1 max-md:hidden">
          <RemoveButton at={at} onRemove={() => writer.remove(row.key)} />
        </td>
      )}
    </tr>
  );
});

function RemoveButton({ at, onRemove }: { at: number; onRemove: () => void }) {
  const t = useTranslations("screens");
  return (
    <IconButton label={t("removeRow", { row: at + 1 })} onClick={onRemove}>
      <Trash2 aria-hidden />
    </IconButton>
  );
}
