"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/dialog";
import { type ReactNode, useRef } from "react";
import { buttonStyles } from "./button-styles";
import { classNames } from "./class-names";

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** start: navigation; end: details beside a list. */
  side?: "start" | "end";
  children: ReactNode;
};

export function Sheet({ open, onOpenChange, title, side = "end", children }: SheetProps) {
  const t = useTranslations("common");
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          // A sheet is opened by the address and has no trigger of its own to give the focus back to.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
          }}
          className={classNames(
            "fixed inset-y-0 z-50 flex w-full max-w-[min(30rem,88vw)] animate-slide-in flex-col bg-raised shadow-overlay outline-none",
            side === "start" ? "start-0 max-w-72" : "end-0",
          )}
        >
          <header className="flex h-12 shrink-0 items-center justify-between border-b border-line ps-4 pe-2">
            <Radix.Title className="text-base">{title}</Radix.Title>
            <Radix.Close
              aria-label={t("actions.close")}
              className={buttonStyles({ variant: "ghost", size: "icon" })}
            >
              <X aria-hidden />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
