"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "./button";

export type MoreRows = { load: () => void; pending: boolean; failed: boolean };

type DataTableMoreProps = {
  more: MoreRows;
  /** The reader has come close to the last row that is here. */
  isNear: boolean;
};

/** The end of a list that goes on: asks for the next rows before they are wanted, and says so when they do not come. */
export function DataTableMore({ more: { load, pending, failed }, isNear }: DataTableMoreProps) {
  const t = useTranslations("states");
  const tCommon = useTranslations("common");
  useEffect(() => {
    if (isNear && !pending && !failed) load();
  });
  return (
    <div role="status" className="flex min-h-10 items-center justify-center gap-3 text-sm text-ink-subtle">
      {failed && !pending ? (
        <>
          {t("table.moreFailed")}
          <Button onClick={load}>{tCommon("actions.retry")}</Button>
        </>
      ) : (
        pending && t("loading")
      )}
    </div>
  );
}
