import type { ReactNode } from "react";
import { classNames } from "./class-names";

type DescriptionListProps = {
  items: readonly { term: ReactNode; detail: ReactNode; key?: string }[];
  className?: string;
};

/** Properties of one thing: terms in a narrow column, stacked on a phone. */
export function DescriptionList({ items, className }: DescriptionListProps) {
  return (
    <dl className={classNames("grid gap-x-6 text-sm sm:grid-cols-[minmax(7rem,max-content)_1fr]", className)}>
      {items.map(({ term, detail, key }, index) => (
        <div
          key={key ?? index}
          className="grid gap-x-6 border-b border-line py-2 last:border-b-0 sm:col-span-2 sm:grid-cols-subgrid"
        >
          <dt className="text-ink-subtle">{term}</dt>
          <dd className="min-w-0">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
