"use client";

import { useTranslations } from "next-intl";
import * as Radix from "radix-ui/alert-dialog";
import { type ReactNode, useState } from "react";
import { ClientError } from "@/lib/client/client-error";
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
  /** May return a promise: the dialog waits for it, closes when it resolves, and stays and says why when it rejects. */
  onConfirm: () => unknown;
};

export function AlertDialog(props: AlertDialogProps) {
  const { trigger, title, description, confirmLabel, variant = "danger", onConfirm } = props;
  const t = useTranslations();
  const [isOpenInside, setOpenInside] = useState(false);
  const [attempt, setAttempt] = useState<{ pending: boolean; refusal?: string }>({ pending: false });

  function setOpen(open: boolean) {
    setAttempt({ pending: false });
    (props.onOpenChange ?? setOpenInside)(open);
  }

  async function confirm() {
    setAttempt({ pending: true });
    try {
      await onConfirm();
      setOpen(false);
    } catch (error) {
      const reason = error instanceof ClientError ? error.detail : undefined;
      setAttempt({ pending: false, refusal: reason ?? t("states.error.actionFailed") });
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
          {attempt.refusal && (
            <p role="alert" className="text-sm text-refuted">
              {attempt.refusal}
            </p>
          )}
          <footer className="flex justify-end gap-2 pt-3">
            <Radix.Cancel asChild>
              <Button>{t("common.actions.cancel")}</Button>
            </Radix.Cancel>
            <Button variant={variant} pending={attempt.pending} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
