import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Told } from "@/lib/contracts/site-scans";

type ToldTextProps<T> = { told: Told<T>; render?: (value: NonNullable<T>) => ReactNode };

/** A value that was seen, or why it is not known; that the site has no such thing is neither. */
export function ToldText<T>({ told, render }: ToldTextProps<T>) {
  const t = useTranslations("site-scans");
  if ("untold" in told) return <span className="text-unknown">{t(`untold.${told.untold}`)}</span>;
  const { value } = told;
  if (value === null || value === undefined) return <span className="text-ink-subtle">{t("told.none")}</span>;
  if (render) return <span className="break-all">{render(value)}</span>;
  if (typeof value === "boolean") return t(value ? "told.yes" : "told.no");
  return <code className="break-all">{String(value)}</code>;
}
