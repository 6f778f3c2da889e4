import { cva, type VariantProps } from "class-variance-authority";

/** Colour is never alone: every tone that means something is used together with an icon and a word. */
export const badgeStyles = cva(
  "inline-flex h-5 shrink-0 items-center gap-1 rounded-sm px-1.5 align-middle text-xs font-medium whitespace-nowrap [&>svg]:size-3.5 [&>svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-hover text-ink-muted",
        outline: "border border-line-strong text-ink-muted",
        accent: "bg-selected text-accent",
        proven: "bg-proven-soft text-proven",
        refuted: "bg-refuted-soft text-refuted",
        unknown: "border border-dashed border-control bg-unknown-soft text-unknown",
        closed: "text-closed",
        degraded: "bg-degraded-soft text-degraded",
        silent: "bg-silent-soft text-silent",
        info: "bg-info-soft text-info",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeStyles>["tone"]>;
