import type { ComponentProps } from "react";
import { type BadgeTone, badgeStyles } from "./badge-styles";
import { classNames } from "./class-names";

/** A short state word. Severities, verdicts and provenance have badges of their own. */
export function Badge({ tone, className, ...rest }: ComponentProps<"span"> & { tone?: BadgeTone }) {
  return <span {...rest} className={classNames(badgeStyles({ tone }), className)} />;
}
