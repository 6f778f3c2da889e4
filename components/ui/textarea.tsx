import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { inputStyles } from "./input";

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={4}
      {...rest}
      className={classNames(inputStyles, "h-auto min-h-20 py-1.5 pointer-coarse:h-auto", className)}
    />
  );
}
