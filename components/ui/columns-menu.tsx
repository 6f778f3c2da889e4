"use client";

import { useTranslations } from "next-intl";
import type { DataColumn } from "./data-column";
import { FacetMenu } from "./facet-menu";

type ColumnsMenuProps<Row> = {
  columns: readonly DataColumn<Row>[];
  /** Held in the address: `url.getAll("hide")`. */
  hidden: readonly string[];
  onHiddenChange: (hidden: string[]) => void;
};

/** Which columns a `DataTable` shows; the first one names the row and always stays. */
export function ColumnsMenu<Row>({ columns, hidden, onHiddenChange }: ColumnsMenuProps<Row>) {
  const t = useTranslations("states");
  const optional = columns.slice(1).map(({ id }) => id);
  return (
    <FacetMenu
      facet={{
        param: "hide",
        label: t("table.columns"),
        options: columns.slice(1).map(({ id, header }) => ({ value: id, text: header })),
      }}
      quiet
      selected={optional.filter((id) => !hidden.includes(id))}
      onSelectedChange={(shown) => onHiddenChange(optional.filter((id) => !shown.includes(id)))}
    />
  );
}
