import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence: what this page answers. */
  description?: ReactNode;
  trail?: readonly { label: string; href: string }[];
  /** Badges beside the title. */
  status?: ReactNode;
  /** Buttons; one primary at most. */
  actions?: ReactNode;
};

export function PageHeader({ title, description, trail, status, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-col gap-0.5">
        {trail && <Breadcrumb trail={trail} />}
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h1 className="text-xl break-words">{title}</h1>
          {status}
        </div>
        {description && <p className="max-w-[46rem] text-sm text-ink-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
