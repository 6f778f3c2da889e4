import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link inside text or a cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={classNames(
        "rounded-xs text-accent underline decoration-line-strong underline-offset-4 hover:decoration-current",
        className,
      )}
    />
  );
}
