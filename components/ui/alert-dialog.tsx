"use client";

import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/alert-dialog";
import { type ReactNode, useState } from "react";
import { Button } from "./button";

type AlertDialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  /** Names the object: "Disable Wang Fang?" */
  title: ReactNode;
  /** What will happen and whether it can be undone. */
  description: ReactNode;
  /** The verb of the act, never "OK". */
  confirmLabel: ReactNode;
  variant?: "danger" | "primary";
  /** The dialog stays open until this resolves; a rejection keeps it open, so report it yourself. */
  onConfirm: () => Promise<unknown> | void;
};

export function AlertDialog(props: AlertDialogProps) {
  const { trigger, title, description, confirmLabel, variant = "danger", onConfirm } = props;
  const t = useTranslations("common");
  const [isOpenInside, setOpenInside] = useState(false);
  const [pending, setPending] = useState(false);
  const setOpen = props.onOpenChange ?? setOpenInside;

  async function confirm() {
    setPending(true);
    try {
      await onConfirm();
      setOpen(false);
    } finally {
      setPending(false);
    }
  }

  return (
    <Radix.Root open={props.open ?? isOpenInside} onOpenChange={setOpen}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
        <Radix.Content className="fixed inset-x-0 bottom-0 z-50 flex w-full flex-col gap-2 rounded-t-lg bg-raised p-5 shadow-overlay outline-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-w-md sm:-translate-1/2 sm:rounded-lg">
          <Radix.Title className="text-lg">{title}</Radix.Title>
          <Radix.Description className="text-sm text-ink-muted">{description}</Radix.Description>
          <footer className="flex justify-end gap-2 pt-3">
            <Radix.Cancel asChild>
              <Button>{t("actions.cancel")}</Button>
            </Radix.Cancel>
            <Button variant={variant} pending={pending} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
