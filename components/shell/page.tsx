import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type PageProps = {
  /** The content ends with the window; the list inside (a `DataTable`) scrolls by itself. */
  fill?: boolean;
  children: ReactNode;
};

export function Page({ fill = false, children }: PageProps) {
  return (
    <div
      className={classNames(
        "mx-auto flex w-full max-w-[100rem] flex-col gap-4 px-4 pt-5 pb-10 md:px-6",
        fill && "h-full pb-0 md:pb-0",
      )}
    >
      {children}
    </div>
  );
}
