"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Languages, Search, Siren, SunMoon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import * as Dialog from "radix-ui/dialog";
import { useState } from "react";
import { menuItemStyles } from "@/components/ui/menu-styles";
import { searchQuery } from "@/lib/client/search";
import { THEMES } from "@/lib/client/theme";
import { useSettled } from "@/lib/client/use-settled";
import { useTheme } from "@/lib/client/use-theme";
import { useView } from "@/lib/client/view-params";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locale";
import type { NavItem } from "./nav-items";
import { useLanguage } from "./use-language";

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  items: readonly NavItem[];
  canDeclare: boolean;
};

const groupStyles =
  "p-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-subtle";

/** Goes anywhere by name: pages and commands at once, everything the snapshot holds as the server finds it. */
export function CommandPalette({ open, onOpenChange, items, canDeclare }: CommandPaletteProps) {
  const t = useTranslations("shell");
  const router = useRouter();
  const [, setTheme] = useTheme();
  const [, setLanguage] = useLanguage();
  const [text, setText] = useState("");
  const settled = useSettled(text.trim());
  const hits = useQuery(searchQuery(settled, useLocale(), useView()));
  const isWaiting = text.trim() !== "" && (hits.isFetching || settled !== text.trim());

  function run(act: () => void) {
    onOpenChange(false);
    setText("");
    act();
  }
  const go = (href: string) => run(() => router.push(href));

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg bg-raised shadow-overlay outline-none"
        >
          <Dialog.Title className="sr-only">{t("palette.title")}</Dialog.Title>
          <Command loop label={t("palette.title")}>
            <div className="flex items-center gap-2.5 border-b border-line px-3.5">
              <Search aria-hidden className="size-4 shrink-0 text-ink-subtle" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={t("palette.placeholder")}
                className="h-12 w-full bg-transparent text-base outline-none placeholder:text-ink-subtle"
              />
            </div>
            <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto">
              <Command.Empty className="px-4 py-8 text-center text-sm text-ink-muted">
                {isWaiting ? t("palette.searching") : t("palette.empty", { query: text.trim() })}
              </Command.Empty>
              {canDeclare && (
                <Command.Item
                  value="declare"
                  keywords={[t("declareIncident"), "incident"]}
                  onSelect={() => go("/incidents/declare")}
                  className={`${menuItemStyles} m-1`}
                >
                  <Siren aria-hidden />
                  {t("declareIncident")}
                </Command.Item>
              )}
              <Command.Group heading={t("palette.pages")} className={groupStyles}>
                {items.map(({ id, href, icon: Icon }) => (
                  <Command.Item
                    key={id}
                    value={`page:${id}`}
                    keywords={[t(`nav.${id}`), id]}
                    onSelect={() => go(href)}
                    className={menuItemStyles}
                  >
                    <Icon aria-hidden />
                    {t(`nav.${id}`)}
                  </Command.Item>
                ))}
              </Command.Group>
              {text.trim() &&
                hits.data?.items.map((hit) => (
                  <Command.Item
                    key={`${hit.kind}:${hit.id}`}
                    value={`${hit.kind}:${hit.id}`}
                    // The server has already judged what matches.
                    keywords={[text]}
                    onSelect={() => go(hit.href)}
                    className={`${menuItemStyles} mx-1`}
                  >
                    <span className="min-w-0 truncate">{hit.title}</span>
                    {hit.subtitle && <span className="min-w-0 truncate text-ink-subtle">{hit.subtitle}</span>}
                    <span className="ms-auto shrink-0 text-xs text-ink-subtle">
                      {t(`palette.kind.${hit.kind}`)}
                    </span>
                  </Command.Item>
                ))}
              {text.trim() && (
                <Command.Group heading={t("palette.commands")} className={groupStyles}>
                  {THEMES.map((theme) => (
                    <Command.Item
                      key={theme}
                      value={`theme:${theme}`}
                      keywords={[t("theme"), t(`themeName.${theme}`), theme]}
                      onSelect={() => run(() => setTheme(theme))}
                      className={menuItemStyles}
                    >
                      <SunMoon aria-hidden />
                      {t("palette.switchTheme", { theme: t(`themeName.${theme}`) })}
                    </Command.Item>
                  ))}
                  {LOCALES.map((locale) => (
                    <Command.Item
                      key={locale}
                      value={`language:${locale}`}
                      keywords={[t("language"), LOCALE_NAMES[locale]]}
                      onSelect={() => run(() => setLanguage(locale))}
                      className={menuItemStyles}
                    >
                      <Languages aria-hidden />
                      {t("palette.switchLanguage", { language: LOCALE_NAMES[locale] })}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
            {hits.isError && settled && (
              <p role="status" className="border-t border-line px-4 py-2 text-xs text-ink-subtle">
                {t("palette.failed")}
              </p>
            )}
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
