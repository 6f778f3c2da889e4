"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "./empty";

/** There are rows, the filters hide them all. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useTranslations("states");
  return (
    <Empty
      icon={SearchX}
      title={t("empty.noMatch")}
      hint={t("empty.noMatchHint")}
      action={<Button onClick={onClear}>{t("empty.clearFilters")}</Button>}
    />
  );
}
