import type { ReactNode } from "react";

type EntryProps = { heading: ReactNode; lead?: ReactNode; children?: ReactNode };

/** One page before the dashboard: a heading, a sentence, a form. */
export function Entry({ heading, lead, children }: EntryProps) {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl">{heading}</h1>
        {lead && <p className="text-sm text-ink-muted">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
