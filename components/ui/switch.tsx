"use client";

import * as Radix from "radix-ui/switch";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** For what takes effect at once; inside a form that is saved, use a checkbox. */
export function Switch({ className, ...rest }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      {...rest}
      className={classNames(
        "inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-control p-0.5 transition-colors disabled:opacity-50 data-[state=checked]:bg-accent-solid",
        className,
      )}
    >
      <Radix.Thumb className="size-4 rounded-full bg-[var(--on-solid)] transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
}
