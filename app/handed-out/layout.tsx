import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";

/** What is given to people without an account: one column, the language within reach. */
export default function SharedLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-12 items-center justify-between ps-4 pe-2">
        <Brand />
        <div className="flex items-center">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className="mx-auto w-full max-w-2xl px-4 pt-8 pb-16 sm:pt-12">{children}</main>
    </div>
  );
}
