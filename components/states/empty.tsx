import { Inbox, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyProps = {
  icon?: LucideIcon;
  title: ReactNode;
  /** Teaches the next step in a sentence. */
  hint?: ReactNode;
  /** A button or link that takes it. */
  action?: ReactNode;
};

export function Empty({ icon: Icon = Inbox, title, hint, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-14 text-center">
      <Icon aria-hidden strokeWidth={1.5} className="mb-2 size-7 text-ink-subtle" />
      <p className="text-base font-medium">{title}</p>
      {hint && <p className="max-w-[26rem] text-sm text-balance text-ink-muted">{hint}</p>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
