"use client";

import { useTranslations } from "next-intl";
import { Table, TableCell, TableHead, TableHeader } from "@/components/ui/table";
import type { ComparedSource } from "@/lib/contracts/pack-comparison";

type Hours = ComparedSource["reception"][number]["before"];
const FIGURES = ["proven", "dark", "unknown"] as const;

/** Promised hours of the week per channel, before and after. */
export function ComparedReception({ reception }: Pick<ComparedSource, "reception">) {
  const t = useTranslations("packs");
  const changed = reception.filter(({ before, after }) =>
    FIGURES.some((one) => before?.[one] !== after?.[one]),
  );
  if (changed.length === 0) return <p className="text-sm text-ink-muted">{t("compare.receptionSame")}</p>;
  return (
    <Table label={t("compare.reception")}>
      <TableHead>
        <tr>
          <TableHeader>{t("compare.channel")}</TableHeader>
          {FIGURES.map((figure) => (
            <TableHeader key={figure} className="text-end">
              {t(`compare.hours.${figure}`)}
            </TableHeader>
          ))}
        </tr>
      </TableHead>
      <tbody>
        {changed.map(({ id, name, before, after }) => (
          <tr key={id}>
            <TableCell>{name}</TableCell>
            {FIGURES.map((figure) => (
              <TableCell key={figure} className="text-end whitespace-nowrap">
                <Change before={before} after={after} figure={figure} />
              </TableCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Change({
  before,
  after,
  figure,
}: {
  before: Hours;
  after: Hours;
  figure: (typeof FIGURES)[number];
}) {
  const t = useTranslations("packs");
  const [was, is] = [before, after].map((side) => (side === null ? "–" : String(side[figure])));
  if (was === is) return <span className="text-ink-subtle">{is}</span>;
  const isWorse = figure !== "proven" && (after?.[figure] ?? 0) > (before?.[figure] ?? 0);
  return (
    <span className={isWorse ? "text-refuted" : undefined}>
      {t("compare.fromTo", { before: was ?? "", after: is ?? "" })}
    </span>
  );
}
