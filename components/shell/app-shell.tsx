"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { Sheet } from "@/components/ui/sheet";
import type { Permission } from "@/lib/access";
import { BottomBar } from "./bottom-bar";
import { Brand } from "./brand";
import { KeyMap } from "./key-map";
import type { ShellMember } from "./member-menu";
import { Nav } from "./nav";
import { navItems } from "./nav-items";
import { MAIN_ID, SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";
import { useShellKeys } from "./use-shell-keys";

const CommandPalette = dynamic(() => import("./command-palette").then((file) => file.CommandPalette), {
  ssr: false,
});

type AppShellProps = {
  member: ShellMember;
  permissions: readonly Permission[];
  /** Left end of the top bar: which source the pages speak about. */
  context?: ReactNode;
  children: ReactNode;
};

type Overlay = "palette" | "keyMap" | "menu";

/** Everything around a page: navigation, top bar, palette, keyboard. */
export function AppShell({ member, permissions, context, children }: AppShellProps) {
  const t = useTranslations("shell");
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [paletteWanted, setPaletteWanted] = useState(false);
  const items = useMemo(
    () => navItems.filter(({ permission }) => permissions.includes(permission)),
    [permissions],
  );
  const canDeclare = permissions.includes("incidents:write");
  const openPalette = () => {
    setPaletteWanted(true);
    setOverlay("palette");
  };
  const stateOf = (name: Overlay) => ({
    open: overlay === name,
    onOpenChange: (open: boolean) => setOverlay(open ? name : null),
  });
  useShellKeys({ items, onPalette: openPalette, onKeyMap: () => setOverlay("keyMap") });

  return (
    <div className="flex h-dvh print:h-auto">
      <SkipLink />
      <aside className="hidden w-52 shrink-0 flex-col gap-3 overflow-y-auto border-e border-line bg-sunken px-2.5 pb-4 md:flex print:hidden">
        <Brand className="h-12 shrink-0 px-2" />
        <Nav permissions={permissions} />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar member={member} context={context} canDeclare={canDeclare} onSearch={openPalette} />
        {/* relative: what is placed absolutely inside, such as text for screen readers, scrolls with it and lengthens no page. */}
        <main id={MAIN_ID} tabIndex={-1} className="relative min-h-0 flex-1 overflow-y-auto outline-none">
          {children}
        </main>
        <BottomBar permissions={permissions} onMenu={() => setOverlay("menu")} />
      </div>
      <Sheet {...stateOf("menu")} title={t("menu")} side="start">
        <Nav permissions={permissions} onNavigate={() => setOverlay(null)} />
      </Sheet>
      <KeyMap {...stateOf("keyMap")} items={items} />
      {paletteWanted && <CommandPalette {...stateOf("palette")} items={items} canDeclare={canDeclare} />}
    </div>
  );
}
