"use client";

import { useTranslations } from "next-intl";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { LogImport, LogProblem } from "@/lib/contracts/reception-log";

/** What became of a file: how much of it, and the lines that could not be placed. */
export function ImportedLog({ result }: { result: LogImport }) {
  const t = useTranslations("reception-log");
  const { name, lines, known, rejected, problems } = result;
  return (
    <section aria-label={t("imports")} className="flex flex-col gap-3">
      <p role="status" className="font-medium text-proven">
        {t("imported", { name, lines, known, rejected })}
      </p>
      {problems.length > 0 && <ProblemTable problems={problems} />}
    </section>
  );
}

export function ProblemTable({ problems }: { problems: readonly LogProblem[] }) {
  const t = useTranslations("reception-log");
  return (
    <Table label={t("rejectedTitle")}>
      <TableHead>
        <tr>
          {(["row", "field", "value", "why"] as const).map((column) => (
            <TableHeader key={column}>{t(`column.${column}`)}</TableHeader>
          ))}
        </tr>
      </TableHead>
      <tbody>
        {problems.map(({ row, field, value, why }, at) => (
          <tr key={at}>
            <TableCell className="tabular-nums">{row}</TableCell>
            <TableCell>{field && t(`field.${field}`)}</TableCell>
            <TableCell className="max-w-64 break-words">{value}</TableCell>
            <TableCell>{t(`why.${why}`)}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
