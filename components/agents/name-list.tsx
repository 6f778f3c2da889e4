"use client";

import { useTranslations } from "next-intl";

const SHOWN = 2;

/** The first names of a list, and how many more; all of them on hover. */
export function NameList({ names }: { names: readonly string[] }) {
  const t = useTranslations("agents");
  const separator = t("separator");
  const shown = names.length === SHOWN + 1 ? SHOWN + 1 : SHOWN;
  return (
    <span title={names.length > shown ? names.join(separator) : undefined}>
      {names.slice(0, shown).join(separator)}
      {names.length > shown && t("andMore", { count: names.length - shown })}
    </span>
  );
}
