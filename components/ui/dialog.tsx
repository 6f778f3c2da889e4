"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { buttonStyles } from "./button-styles";
import { classNames } from "./class-names";

type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A button; omit it when `open` is controlled from elsewhere. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  size?: "md" | "lg";
  children?: ReactNode;
};

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, trigger, title, description, footer, size = "md", children } = props;
  const t = useTranslations("common");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 grid animate-appear grid-cols-1 place-items-end overflow-y-auto bg-overlay sm:place-items-center sm:p-6">
          <Radix.Content
            {...(description ? {} : { "aria-describedby": undefined })}
            className={classNames(
              "relative flex max-h-[92dvh] w-full flex-col rounded-t-lg bg-raised shadow-overlay outline-none sm:rounded-lg",
              size === "md" ? "sm:max-w-md" : "sm:max-w-2xl",
            )}
          >
            <header className="flex flex-col gap-1 px-5 pe-12 pt-4 pb-2">
              <Radix.Title className="text-lg">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-sm text-ink-muted">{description}</Radix.Description>
              )}
            </header>
            <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 py-2">{children}</div>
            {footer && <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5">{footer}</footer>}
            <Radix.Close
              aria-label={t("actions.close")}
              className={classNames(buttonStyles({ variant: "ghost", size: "icon" }), "absolute end-3 top-3")}
            >
              <X aria-hidden />
            </Radix.Close>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
