"use client";

import { useTranslations } from "next-intl";
import { NoMatch } from "@/components/states/no-match";
import { DataTable } from "@/components/ui/data-table";
import { Sheet } from "@/components/ui/sheet";
import { useSortParam } from "@/lib/client/sort-param";
import { useUrlState } from "@/lib/client/url-state";
import type { Names } from "@/lib/contracts/reading";
import type { SettingArea, SettingRow, SettingSection } from "@/lib/contracts/settings";
import { SETTING_COLUMNS } from "./setting-columns";
import { SettingFields } from "./setting-fields";
import { useSettingColumns } from "./use-setting-columns";

type SettingTableProps = {
  area: SettingArea;
  section: SettingSection;
  /** The rows that the filters leave. */
  rows: readonly SettingRow[];
  names: Names;
  onClear: () => void;
};

const NO_COLUMNS = {};

/** One section as a list; `?row=` opens one of its rows with every value. */
export function SettingTable({ area, section, rows, names, onClear }: SettingTableProps) {
  const tSection = useTranslations("sections");
  const url = useUrlState();
  const [sort, setSort] = useSortParam({ id: "worst", descending: false });
  const columns = useSettingColumns(section, SETTING_COLUMNS[area][section.section] ?? NO_COLUMNS, names);
  const open = section.rows.find(({ key }) => key === url.get("row"));
  return (
    <>
      <DataTable
        label={tSection(section.section as "agents")}
        columns={columns}
        rows={rows}
        rowId={({ key }) => key}
        onRowOpen={({ key }) => url.set({ row: key })}
        selectedId={open?.key}
        sort={sort}
        onSortChange={setSort}
        stacked
        empty={<NoMatch onClear={onClear} />}
      />
      <Sheet
        open={open !== undefined}
        onOpenChange={(isOpen) => !isOpen && url.set({ row: null })}
        title={open ? titleOf(section.section, open) : ""}
      >
        {open && (
          <SettingFields section={section.section} row={open} basis={section.ledger.basis} names={names} />
        )}
      </Sheet>
    </>
  );
}

/** Devices are called by their owner, who may have several. */
function titleOf(section: string, { key, name }: SettingRow): string {
  return section === "devices" && name !== key ? `${name} · ${key}` : name;
}
