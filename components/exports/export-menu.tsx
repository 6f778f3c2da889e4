"use client";

import { ChevronDown, Download, X } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { Spinner } from "@/components/ui/spinner";
import type { FetchOptions } from "@/lib/client/fetcher";
import { useTableExport } from "@/lib/client/use-table-export";
import { TABLE_EXPORT_FORMATS } from "@/lib/contracts/table-export";
import { useExportFailure } from "./use-export-failure";

type ExportMenuProps = {
  /** The list's `…/export` under /api/v1. */
  path: string;
  /** What the table shows: its filters, search and order, as its own request has them. */
  query?: FetchOptions["query"];
  /** Names the table where a page has several. */
  label?: string;
  /** More ways to take it along. */
  children?: ReactNode;
};

/** Takes along what a table shows: format, progress, cancel. */
export function ExportMenu({ path, query = {}, label, children }: ExportMenuProps) {
  const t = useTranslations("exports");
  const tCommon = useTranslations("common");
  const format = useFormatter();
  const language = useLocale();
  const { running, failure, start, cancel, dismiss } = useTableExport(`/api/v1/${path}`, { query, language });
  const say = useExportFailure();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const isRunning = running !== null;

  useEffect(() => {
    // The menu that was pressed is gone; the keyboard goes on where the export can be stopped.
    if (isRunning) cancelButton.current?.focus();
  }, [isRunning]);
  useEffect(() => {
    if (failure === null) return;
    const { title, hint } = say(failure);
    toast.error(title, { description: hint });
    dismiss();
  }, [failure, say, dismiss]);

  if (running)
    return (
      <span className="inline-flex items-center gap-2">
        <span
          role="status"
          className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-ink-muted"
        >
          <Spinner />
          {t("progress", { rows: format.number(running.rows), total: format.number(running.total) })}
        </span>
        <Button ref={cancelButton} onClick={cancel}>
          <X aria-hidden />
          {tCommon("actions.cancel")}
        </Button>
      </span>
    );
  return (
    <DropdownMenu
      trigger={
        <Button aria-label={label && `${tCommon("actions.export")} ${label}`}>
          <Download aria-hidden />
          {tCommon("actions.export")}
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      }
    >
      {TABLE_EXPORT_FORMATS.map((one) => (
        <DropdownMenuItem key={one} onSelect={() => void start(one)}>
          {t(`format.${one}`)}
        </DropdownMenuItem>
      ))}
      {children && <DropdownMenuSeparator />}
      {children}
    </DropdownMenu>
  );
}
