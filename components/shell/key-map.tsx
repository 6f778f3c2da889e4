"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CommandKey } from "@/components/ui/command-key";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { NavItem } from "./nav-items";

type KeyMapProps = { open: boolean; onOpenChange: (open: boolean) => void; items: readonly NavItem[] };

export function KeyMap({ open, onOpenChange, items }: KeyMapProps) {
  const t = useTranslations("shell");
  const columns: { title: string; rows: { label: string; keys: ReactNode }[] }[] = [
    {
      title: t("keyMap.general"),
      rows: [
        { label: t("keyMap.palette"), keys: <CommandKey letter="K" /> },
        { label: t("keyMap.search"), keys: <Kbd>/</Kbd> },
        { label: t("keyMap.help"), keys: <Kbd>?</Kbd> },
      ],
    },
    {
      title: t("keyMap.lists"),
      rows: [
        { label: t("keyMap.next"), keys: [<Kbd key="j">j</Kbd>, <Kbd key="down">↓</Kbd>] },
        { label: t("keyMap.previous"), keys: [<Kbd key="k">k</Kbd>, <Kbd key="up">↑</Kbd>] },
        { label: t("keyMap.open"), keys: <Kbd>↵</Kbd> },
      ],
    },
    {
      title: t("keyMap.goTo"),
      rows: items.map(({ id, letter }) => ({
        label: t(`nav.${id}`),
        keys: [
          <Kbd key="g">g</Kbd>,
          <span key="then" className="text-xs text-ink-subtle">
            {t("keyMap.then")}
          </span>,
          <Kbd key={letter}>{letter}</Kbd>,
        ],
      })),
    },
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("shortcuts")} size="lg">
      <div className="gap-8 pb-4 sm:columns-2">
        {columns.map(({ title, rows }, at) => (
          <section key={title} className={at === 2 ? "sm:break-before-column" : "mb-5"}>
            <h3 className="pb-1 text-xs font-normal text-ink-subtle">{title}</h3>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label} className="flex h-8 items-center justify-between gap-4">
                  <dt className="text-sm">{label}</dt>
                  <dd className="flex items-center gap-1">{keys}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
