import { useTranslations } from "next-intl";
import type { CellView } from "@/lib/contracts/permissions";
import { cellLook } from "./cell-looks";

const SHOWN = ["allowed", "not-granted", "denied", "unknown"] as const satisfies CellView["state"][];

/** What the signs of the matrix mean. */
export function MatrixLegend() {
  const t = useTranslations("permissions");
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-1 text-xs text-ink-muted max-md:hidden">
      {SHOWN.map((state) => (
        <li key={state} className="flex items-center">
          <span aria-hidden className={cellLook({ state, conflict: false })} />
          {t(`cell.${state}`)}
        </li>
      ))}
      <li className="flex items-center gap-1">
        <span
          aria-hidden
          className="size-0 border-4 border-x-degraded border-y-degraded border-s-transparent border-b-transparent"
        />
        {t("conflict")}
      </li>
    </ul>
  );
}
