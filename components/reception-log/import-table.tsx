"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { receptionLogQueries, removeLogImport } from "@/lib/client/reception-log";
import type { LogImport } from "@/lib/contracts/reception-log";
import { ProblemTable } from "./imported-log";

type ImportTableProps = { imports: readonly LogImport[]; canRemove: boolean };

export function ImportTable({ imports, canRemove }: ImportTableProps) {
  const t = useTranslations("reception-log");
  const format = useFormatter();
  if (imports.length === 0) return <p className="text-sm text-ink-muted">{t("noImports")}</p>;
  return (
    <Table label={t("imports")}>
      <TableHead>
        <tr>
          <TableHeader>{t("column.file")}</TableHeader>
          <TableHeader>{t("column.lines")}</TableHeader>
          <TableHeader className="hidden md:table-cell">{t("column.period")}</TableHeader>
          <TableHeader className="hidden sm:table-cell">{t("column.by")}</TableHeader>
          {canRemove && (
            <TableHeader>
              <span className="sr-only">{t("column.actions")}</span>
            </TableHeader>
          )}
        </tr>
      </TableHead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <TableCell className="max-w-72 break-words">
              {one.name}
              {one.problems.length > 0 && (
                <details className="text-sm">
                  <summary className="cursor-pointer text-ink-muted">{t("rejectedTitle")}</summary>
                  <ProblemTable problems={one.problems} />
                </details>
              )}
            </TableCell>
            <TableCell>
              {one.status === "complete"
                ? t("countLine", { lines: one.lines, known: one.known, rejected: one.rejected })
                : t(`status.${one.status}`)}
            </TableCell>
            <TableCell className="hidden md:table-cell">
              {one.firstAt &&
                one.lastAt &&
                format.dateTimeRange(new Date(one.firstAt), new Date(one.lastAt), "day")}
            </TableCell>
            <TableCell className="hidden sm:table-cell">
              {one.createdBy} <Time value={one.createdAt} className="text-ink-subtle" />
            </TableCell>
            {canRemove && (
              <TableCell className="text-end">{one.status === "complete" && <Remove one={one} />}</TableCell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Remove({ one: { id, name, lines } }: { one: LogImport }) {
  const t = useTranslations("reception-log");
  const client = useQueryClient();
  return (
    <AlertDialog
      trigger={<Button variant="ghost">{t("remove")}</Button>}
      title={t("removeTitle", { name })}
      description={t("removeHint", { lines })}
      confirmLabel={t("remove")}
      onConfirm={async () => {
        await removeLogImport(id);
        await client.invalidateQueries({ queryKey: receptionLogQueries.all });
        toast.success(t("removed"));
      }}
    />
  );
}
