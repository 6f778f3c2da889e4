import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Time } from "@/components/ui/time";

type ChainStepProps = { name: string; at?: string | undefined; isLast?: boolean; children: ReactNode };

/** A point on a line: across the page, down it on a phone. */
export function ChainStep({ name, at, isLast = false, children }: ChainStepProps) {
  return (
    <li
      className={classNames(
        "relative flex min-w-0 flex-col gap-1 border-s border-line ps-4 pb-6 text-sm sm:border-s-0 sm:border-t sm:ps-0 sm:pe-4 sm:pt-4 sm:pb-0",
        isLast && "border-transparent pb-0",
      )}
    >
      <span
        aria-hidden
        className="absolute -start-[5px] top-1 size-2.5 rounded-full border-2 border-accent bg-canvas sm:start-0 sm:-top-[5px]"
      />
      <span className="text-xs font-medium text-ink-subtle">{name}</span>
      <span className="min-w-0 break-words">{children}</span>
      {at && <Time value={at} show="day" className="text-xs text-ink-subtle" />}
    </li>
  );
}
