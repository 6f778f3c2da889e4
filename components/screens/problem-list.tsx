"use client";

import { useTranslations } from "next-intl";
import { useText } from "@/components/proof/use-text";
import { Button } from "@/components/ui/button";
import { ShowMore } from "@/components/ui/show-more";
import type { ScreenColumn } from "@/lib/contracts/declared-screens";
import type { ImportProblem } from "@/lib/contracts/imports";
import { cellOf } from "./typed-rows";

type ProblemListProps = {
  problems: readonly ImportProblem[];
  columns: readonly ScreenColumn[];
  onGo: (place: string) => void;
};

/** Everything that is wrong, each with its place; pressing one goes there. */
export function ProblemList({ problems, columns, onGo }: ProblemListProps) {
  const t = useTranslations("screens");
  const text = useText();
  return (
    <ShowMore items={problems} first={8}>
      {(shown) => (
        <ul className="flex flex-col gap-1 text-sm">
          {shown.map((problem, index) => {
            const place = cellOf(problem, columns);
            const column = columns.find(({ key }) => place?.endsWith(`:${key}`));
            return (
              <li key={index} className="flex flex-wrap items-baseline gap-x-2">
                {place !== null && column && problem.row !== null && (
                  <Button size="sm" onClick={() => onGo(place)}>
                    {t("cell", { column: text(column.label), row: problem.row })}
                  </Button>
                )}
                <span>
                  {text(problem.what)}
                  {problem.value && t("found", { value: problem.value })}
                  {t("stop")}
                  <span className="text-ink-muted">{text(problem.remedy)}</span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </ShowMore>
  );
}
