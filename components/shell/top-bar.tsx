"use client";

import { Search, Siren } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { CommandKey } from "@/components/ui/command-key";
import { Tooltip } from "@/components/ui/tooltip";
import { LanguageSwitch } from "./language-switch";
import { MemberMenu, type ShellMember } from "./member-menu";
import { ThemeSwitch } from "./theme-switch";

type TopBarProps = {
  member: ShellMember;
  /** What the pages speak about: the source and how old its snapshot is. */
  context: ReactNode;
  canDeclare: boolean;
  onSearch: () => void;
};

export function TopBar({ member, context, canDeclare, onSearch }: TopBarProps) {
  const t = useTranslations("shell");
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-canvas ps-4 pe-2 md:ps-6 md:pe-3">
      <div className="flex min-w-0 flex-1 items-center">{context}</div>
      <Button
        onClick={onSearch}
        aria-haspopup="dialog"
        className="hidden w-56 justify-start font-normal text-ink-subtle lg:inline-flex"
      >
        <Search aria-hidden />
        <span className="flex-1 text-start">{t("search")}</span>
        <CommandKey letter="K" />
      </Button>
      <Button
        variant="ghost"
        size="icon"
        onClick={onSearch}
        aria-haspopup="dialog"
        aria-label={t("search")}
        className="lg:hidden"
      >
        <Search aria-hidden />
      </Button>
      {canDeclare && (
        <Tooltip content={t("declareIncident")}>
          <Link
            href="/incidents/declare"
            aria-label={t("declareIncident")}
            className={buttonStyles({ variant: "ghost", size: "icon" })}
          >
            <Siren aria-hidden />
          </Link>
        </Tooltip>
      )}
      <LanguageSwitch />
      <ThemeSwitch />
      <MemberMenu member={member} />
    </header>
  );
}
