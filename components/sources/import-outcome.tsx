"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { ButtonLink } from "@/components/ui/button-link";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { ImportProblem, ImportResult } from "@/lib/contracts/imports";

/** What an import did: where to look, or everything that is wrong, with its place. */
export function ImportOutcome({ result }: { result: ImportResult }) {
  const t = useTranslations("sources");
  if (!result.ok) {
    return (
      <section aria-label={t("problems.list")} className="flex flex-col gap-2">
        <h2 role="alert" className="font-medium text-refuted">
          {t("importRefused", { count: result.total })}
        </h2>
        <ProblemTable problems={result.problems} />
        {result.total > result.problems.length && (
          <p className="text-sm text-ink-muted">
            {t("moreProblems", { count: result.total - result.problems.length })}
          </p>
        )}
      </section>
    );
  }
  return (
    <section aria-label={t("imported")} className="flex flex-col items-start gap-2">
      <h2 role="status" className="font-medium text-proven">
        {t("imported")}
      </h2>
      {result.warnings.length > 0 && (
        <>
          <p className="text-sm text-ink-muted">{t("importWarnings", { count: result.totalWarnings })}</p>
          <ProblemTable problems={result.warnings} />
        </>
      )}
      <ButtonLink variant="primary" href={`/?source=${result.sourceId}`}>
        {t("seeResult")}
      </ButtonLink>
    </section>
  );
}

function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useTranslations("sources");
  const text = useText();
  return (
    <div className="w-full">
      <Table label={t("problems.list")}>
        <TableHead>
          <tr>
            {(["sheet", "row", "column", "value", "what"] as const).map((column) => (
              <TableHeader key={column}>{t(`problem.${column}`)}</TableHeader>
            ))}
          </tr>
        </TableHead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={index}>
              <TableCell>{problem.sheet}</TableCell>
              <TableCell>{problem.row}</TableCell>
              <TableCell>{problem.column}</TableCell>
              <TableCell>{problem.value}</TableCell>
              <TableCell>
                <span className="block">{text(problem.what)}</span>
                <span className="block text-ink-muted">{text(problem.remedy)}</span>
              </TableCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
