import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

const WIDTHS = ["w-3/5", "w-4/5", "w-1/2", "w-2/3"];

/** The shape of a list while it loads; announced once, in words. */
export function Loading({ rows = 8 }: { rows?: number }) {
  const t = useTranslations("states");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-b border-line px-3">
          <Skeleton className="h-3 w-28" />
          <Skeleton className={`h-3 ${WIDTHS[row % WIDTHS.length]}`} />
        </div>
      ))}
    </div>
  );
}
