import { cva, type VariantProps } from "class-variance-authority";
import { classNames } from "./class-names";

/** Ground of a heat map cell, a bar segment or a legend key. Give the cell its own text or accessible name. */
export const verdictFill = cva("", {
  variants: {
    verdict: {
      proven: "bg-proven-fill",
      refuted: "bg-refuted-fill",
      unknown: "hatch bg-unknown-fill",
      closed: "bg-closed-fill",
    },
    /** Witnesses of a proven slot; 3 stands for three and more. */
    witnesses: { 1: "bg-proven-fill-1", 2: "bg-proven-fill-2", 3: "bg-proven-fill-3" },
  },
});

export function VerdictSwatch({
  className,
  ...fill
}: VariantProps<typeof verdictFill> & { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames("inline-block size-3 shrink-0 rounded-xs", verdictFill(fill), className)}
    />
  );
}
