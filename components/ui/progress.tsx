"use client";

import * as Radix from "radix-ui/progress";
import type { ReactNode } from "react";

type ProgressProps = {
  label: ReactNode;
  /** 0 to 100; null while the length is not known. */
  value: number | null;
  detail?: ReactNode;
};

export function Progress({ label, value, detail }: ProgressProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        {value !== null && <span className="text-ink-muted">{Math.round(value)}%</span>}
      </div>
      <Radix.Root
        value={value}
        aria-label={typeof label === "string" ? label : undefined}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <Radix.Indicator
          className="h-full rounded-full bg-accent-solid transition-[width] duration-300 data-[state=indeterminate]:animate-travel"
          style={{ width: value === null ? "25%" : `${value}%` }}
        />
      </Radix.Root>
      {detail && <div className="text-xs text-ink-subtle">{detail}</div>}
    </div>
  );
}
