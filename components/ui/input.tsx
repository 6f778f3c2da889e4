import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export const inputStyles =
  "h-8 w-full rounded-md border border-line-strong bg-canvas px-2.5 text-base text-ink placeholder:text-ink-subtle hover:not-disabled:border-control disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-muted focus-visible:-outline-offset-1 aria-invalid:border-refuted pointer-coarse:h-11";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={classNames(inputStyles, className)} />;
}
