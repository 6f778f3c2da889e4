import { cva, type VariantProps } from "class-variance-authority";

/** Shared by `Button` and `ButtonLink`. One primary per view; danger only for what destroys. */
export const buttonStyles = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md text-sm font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent-solid text-on-solid hover:not-disabled:bg-accent-solid-hover",
        secondary: "border border-line-strong bg-canvas text-ink hover:not-disabled:bg-hover",
        ghost: "text-ink-muted hover:not-disabled:bg-hover hover:not-disabled:text-ink",
        danger: "bg-danger-solid text-on-solid hover:not-disabled:bg-danger-solid-hover",
        link: "text-accent underline-offset-4 hover:not-disabled:underline",
      },
      size: {
        sm: "h-7 px-2 pointer-coarse:h-9",
        md: "h-8 px-3 pointer-coarse:h-11",
        icon: "size-8 pointer-coarse:size-11",
        inline: "h-auto px-0",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyles>;
