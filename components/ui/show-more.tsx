"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "./button";

type ShowMoreProps<Item> = {
  items: readonly Item[];
  /** How many are shown until the reader asks for all. */
  first: number;
  children: (shown: readonly Item[]) => ReactNode;
};

/** The beginning of a list that may be long, and a button for the rest. */
export function ShowMore<Item>({ items, first, children }: ShowMoreProps<Item>) {
  const t = useTranslations("states");
  const [all, setAll] = useState(false);
  return (
    <>
      {children(all ? items : items.slice(0, first))}
      {!all && items.length > first && (
        <Button variant="ghost" className="self-start" onClick={() => setAll(true)}>
          {t("showAll", { count: items.length })}
        </Button>
      )}
    </>
  );
}
