"use client";

import { ChevronDown, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { snapshotDownload } from "@/lib/client/snapshots";

/** The snapshot as a file, in the form that is wanted for. */
export function DownloadMenu({ snapshotId }: { snapshotId: string }) {
  const t = useTranslations("snapshots");
  const tCommon = useTranslations("common");
  return (
    <DropdownMenu
      trigger={
        <Button>
          <Download aria-hidden />
          {tCommon("actions.download")}
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      }
    >
      {(["content", "complete"] as const).map((form) => (
        <DropdownMenuItem key={form} asChild>
          <a href={snapshotDownload(snapshotId, form)} download>
            <span className="flex flex-col">
              {t(`download.${form}`)}
              <span className="max-w-72 text-xs text-wrap text-ink-subtle">{t(`download.${form}Hint`)}</span>
            </span>
          </a>
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
