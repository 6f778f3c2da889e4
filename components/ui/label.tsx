import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export function Label({ className, ...rest }: ComponentProps<"label">) {
  return <label {...rest} className={classNames("text-sm font-medium text-ink", className)} />;
}
