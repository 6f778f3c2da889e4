"use client";

import { useTranslations } from "next-intl";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { LogPreview } from "@/lib/contracts/reception-log";

export function PreviewTable({ preview: { columns, samples } }: { preview: LogPreview }) {
  const t = useTranslations("reception-log");
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm font-medium">{t("mapping.preview")}</p>
      <Table label={t("mapping.preview")}>
        <TableHead>
          <tr>
            {columns.map((column) => (
              <TableHeader key={column}>{column}</TableHeader>
            ))}
          </tr>
        </TableHead>
        <tbody>
          {samples.map((cells, at) => (
            <tr key={at}>
              {columns.map((column) => (
                <TableCell key={column} className="max-w-64 truncate">
                  {cells[column]}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
