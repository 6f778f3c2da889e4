"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent } from "react";
import { useText } from "@/components/proof/use-text";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ScreenColumn } from "@/lib/contracts/declared-screens";

const MARKERS = [
  { value: "无此项", word: "absent" },
  { value: "读不到", word: "unreadable" },
] as const;

export type CellProps = {
  column: ScreenColumn;
  value: string;
  /** `row:column`, as problems and the keyboard find it. */
  place: string;
  label: string;
  noteId: string;
  listId: string | undefined;
  error: string | undefined;
  readOnly: boolean;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
};

/** One value as a person reads it off the workbench: a word of a list, or text. */
export function ScreenCell(props: CellProps) {
  const { column, value, place, label, noteId, listId, error, readOnly, onChange } = props;
  const errorId = error ? `error-${place}` : undefined;
  const control = {
    "data-cell": place,
    "aria-label": label,
    "aria-describedby": [errorId, noteId].filter(Boolean).join(" "),
    "aria-invalid": error ? (true as const) : undefined,
  };
  return (
    <div className="flex flex-col gap-0.5">
      {column.words && !column.several ? (
        <WordSelect {...{ column, value, readOnly, onChange, control }} />
      ) : (
        <Input
          {...control}
          value={value}
          readOnly={readOnly}
          list={listId}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={props.onKeyDown}
          onPaste={props.onPaste}
        />
      )}
      {error && (
        <p id={errorId} className="max-w-60 text-xs text-refuted">
          {error}
        </p>
      )}
    </div>
  );
}

type WordProps = Pick<CellProps, "column" | "value" | "readOnly" | "onChange"> & { control: object };

function WordSelect({ column, value, readOnly, onChange, control }: WordProps) {
  const t = useTranslations("screens");
  const text = useText();
  const words = (column.words ?? []).map((word) => ({ value: word.zh, label: text(word) }));
  const markers = column.required
    ? []
    : MARKERS.map((marker) => ({ value: marker.value, label: t(`marker.${marker.word}`) }));
  const known = [{ value: "", label: t("marker.empty") }, ...words, ...markers];
  const isKnown = known.some((option) => option.value === value);
  return (
    <Select<string>
      {...control}
      disabled={readOnly}
      value={value}
      onValueChange={onChange}
      options={isKnown ? known : [...known, { value, label: value }]}
    />
  );
}
