import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyles } from "./button-styles";
import { classNames } from "./class-names";

/** Goes somewhere but weighs as much as a button. */
export function ButtonLink({ className, variant, size, ...rest }: ComponentProps<typeof Link> & ButtonStyle) {
  return <Link {...rest} className={classNames(buttonStyles({ variant, size }), className)} />;
}
