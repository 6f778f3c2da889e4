import type { ComponentProps, ReactNode } from "react";

type TickProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  hint?: ReactNode;
  children: ReactNode;
};

/** A box to tick with its label, the browser's own, for forms that are read when they are sent. */
export function Tick({ hint, children, ...rest }: TickProps) {
  return (
    <label className="flex items-start gap-2 text-sm pointer-coarse:min-h-9 pointer-coarse:items-center">
      <input
        {...rest}
        type="checkbox"
        className="mt-[0.3em] size-4 shrink-0 accent-accent pointer-coarse:mt-0 pointer-coarse:size-5"
      />
      <span>
        {children}
        {hint && <span className="block text-xs text-ink-subtle">{hint}</span>}
      </span>
    </label>
  );
}
