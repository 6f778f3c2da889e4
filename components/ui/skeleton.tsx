import { classNames } from "./class-names";

/** Keeps the place of what is coming; give it the size of the real thing. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames("h-4 animate-pulse rounded-sm bg-hover", className)} />;
}
