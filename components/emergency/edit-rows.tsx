"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/shell/section";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { KIT_PARTS } from "@/lib/contracts/emergency";

type Part = (typeof KIT_PARTS)[number];

type EditRowsProps<Row> = {
  part: Part;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new row with this id. */
  make: (id: string) => Row;
  /** The fields of one row. */
  children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
};

/** A list whose rows are added, filled in and taken away. */
export function EditRows<Row extends { id: string }>({
  part,
  rows,
  onChange,
  make,
  children,
}: EditRowsProps<Row>) {
  const t = useTranslations("emergency");
  return (
    <div id={part} tabIndex={-1} className="outline-none">
      <Section title={t(`part.${part}`)} description={t(`partHint.${part}`)}>
        {rows.map((row, index) => (
          <fieldset
            key={row.id}
            className="relative grid max-w-[52rem] gap-x-4 gap-y-3 rounded-md border border-line p-3 pe-12 sm:grid-cols-2"
          >
            <legend className="sr-only">{t("row", { number: index + 1 })}</legend>
            {children(
              row,
              (change) => onChange(rows.map((one) => (one.id === row.id ? { ...one, ...change } : one))),
              index,
            )}
            <div className="absolute end-1 top-1">
              <IconButton
                label={t("removeRow", { number: index + 1 })}
                onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </div>
          </fieldset>
        ))}
        <Button className="self-start" onClick={() => onChange([...rows, make(freshId(rows))])}>
          <Plus aria-hidden />
          {t(`addRow.${part as "fallbacks"}`)}
        </Button>
      </Section>
    </div>
  );
}

/** The smallest number that no row has: findings name rows by it. */
function freshId(rows: readonly { id: string }[]): string {
  const taken = new Set(rows.map(({ id }) => id));
  for (let number = 1; ; number++) if (!taken.has(`r${number}`)) return `r${number}`;
}
