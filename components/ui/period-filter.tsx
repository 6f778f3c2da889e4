"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useUrlState } from "@/lib/client/url-state";
import { IconButton } from "./icon-button";
import { Input } from "./input";

/** Days as the address holds them, `?from=2026-11-01&to=2026-11-30`; empty for no limit. */
type PeriodFilterProps = { from: string; to: string; timezone: string };

/** From one day to another, both included. */
export function PeriodFilter({ from, to, timezone }: PeriodFilterProps) {
  const t = useTranslations("states");
  const url = useUrlState();
  return (
    <div className="flex items-center gap-1" title={t("period.zone", { timezone })}>
      <Input
        type="date"
        aria-label={t("period.from")}
        value={from}
        max={to || undefined}
        onChange={(event) => url.set({ from: event.target.value })}
        className="w-36"
      />
      <span aria-hidden className="text-ink-subtle">
        –
      </span>
      <Input
        type="date"
        aria-label={t("period.to")}
        value={to}
        min={from || undefined}
        onChange={(event) => url.set({ to: event.target.value })}
        className="w-36"
      />
      {(from || to) && (
        <IconButton label={t("period.clear")} onClick={() => url.set({ from: null, to: null })}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
