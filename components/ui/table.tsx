import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A short, plain table. Long, sortable or clickable rows: `DataTable`. */
export function Table({ className, label, ...rest }: ComponentProps<"table"> & { label: string }) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className="relative -mx-3 overflow-auto">
      <table {...rest} className={classNames("w-full border-collapse text-start text-sm", className)} />
    </div>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return <thead {...rest} className={classNames("sticky top-0 z-10 bg-canvas", className)} />;
}

export function TableHeader({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="col" {...rest} className={classNames(tableHeaderStyles, className)} />;
}

export function TableCell({ className, ...rest }: ComponentProps<"td">) {
  return <td {...rest} className={classNames(tableCellStyles, className)} />;
}

export const tableHeaderStyles =
  "h-9 px-3 text-start align-middle text-xs font-medium whitespace-nowrap text-ink-subtle shadow-[inset_0_-1px_0_var(--line)]";

export const tableCellStyles = "h-10 border-b border-line px-3 py-1.5 align-middle pointer-coarse:h-12";
