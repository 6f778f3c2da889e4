"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { AuditLogFilters } from "@/lib/client/audit-log";
import { useUrlState } from "@/lib/client/url-state";

type PeriodFilterProps = { filters: AuditLogFilters; timezone: string };

/** From one day to another, both included. */
export function PeriodFilter({ filters: { from, to }, timezone }: PeriodFilterProps) {
  const t = useTranslations("audit-log");
  const url = useUrlState();
  return (
    <div className="flex items-center gap-1" title={t("filter.period", { timezone })}>
      <Input
        type="date"
        aria-label={t("filter.from")}
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
        aria-label={t("filter.to")}
        value={to}
        min={from || undefined}
        onChange={(event) => url.set({ to: event.target.value })}
        className="w-36"
      />
      {(from || to) && (
        <IconButton label={t("filter.clearPeriod")} onClick={() => url.set({ from: null, to: null })}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
