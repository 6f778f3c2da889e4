"use client";

import * as Radix from "radix-ui/tabs";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

type TabsProps<Value extends string> = {
  label: string;
  value: Value;
  /** Hold the value in the address: `useUrlState().set("tab", value)`. */
  onValueChange: (value: Value) => void;
  tabs: readonly { value: Value; label: ReactNode; count?: number; content: ReactNode }[];
  className?: string;
};

export function Tabs<Value extends string>({
  label,
  value,
  onValueChange,
  tabs,
  className,
}: TabsProps<Value>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(chosen) => onValueChange(chosen as Value)}
      className={classNames("flex min-h-0 flex-col gap-4", className)}
    >
      <Radix.List aria-label={label} className={tabListStyles}>
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className={classNames(
              tabStyles,
              "data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink",
            )}
          >
            {tab.label}
            {tab.count !== undefined && <span className="text-xs text-ink-subtle">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="min-h-0 flex-1">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

export const tabListStyles = "relative flex gap-4 overflow-x-auto border-b border-line";

export const tabStyles =
  "-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-0.5 text-sm text-ink-muted hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:h-11";
