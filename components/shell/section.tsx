import { type ReactNode, useId } from "react";

type SectionProps = { title: ReactNode; description?: ReactNode; actions?: ReactNode; children?: ReactNode };

/** A titled part of a page, set apart by space and a hairline, never by a card. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    // Tabs end in a line of their own.
    <section
      aria-labelledby={id}
      className="flex flex-col gap-3 border-t border-line pt-5 [nav+&]:border-t-0 [nav+&]:pt-0"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={id} className="text-lg">
            {title}
          </h2>
          {description && <p className="max-w-[46rem] text-sm text-ink-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
