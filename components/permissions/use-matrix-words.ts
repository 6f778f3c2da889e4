"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { type Matrix, type MatrixRow, readCell } from "@/lib/contracts/permissions";
import { LETTERS } from "./cell-looks";

/** The words of the matrix, the same functions and objects while the language stays. */
export function useMatrixWords(of: Matrix) {
  const t = useTranslations("permissions");
  const letters = useMemo(
    () =>
      Object.fromEntries(
        LETTERS.map((letter) => {
          const { state, conflict } = readCell({ cells: letter }, 0);
          const word = t(`cell.${state}`);
          return [letter, conflict ? t("cellInConflict", { state: word }) : word];
        }),
      ),
    [t],
  );
  const noteOf = useCallback(
    ({ state, holders, onReception }: MatrixRow) => {
      if (of === "roles") return t("holders", { count: holders ?? 0 });
      if (state === "disabled" || state === "unconfirmed") return t(`account.${state}`);
      return onReception ? "" : t("offReception");
    },
    [t, of],
  );
  return { letters, noteOf };
}
